import type { CommitmentState, Party, PartyCommitments, PartyNote, PartyTrace } from '../types.gen.js'

/** What there is of one sort: how much in all, and the latest of it, the newest first. */
export interface Found {
  readonly count: number
  readonly latest: readonly PartyTrace[]
}

/** Everything that can show that a party keeps its word, gathered from where it lies. */
export interface Evidence {
  /** Ideas that the party channelled and that were sent in. */
  readonly channelled: Found
  /** Meetings that someone attended for the party. */
  readonly meetings: Found
  /** Those who are contact persons for the party. */
  readonly contacts: readonly { readonly id: string; readonly name: string }[]
  /** How many ideas advisors of the party are responsible for. Which ones is not for every reader. */
  readonly advised: number
  /** What was recorded by hand, the newest first; of very much, the newest. */
  readonly notes: readonly PartyNote[]
  /** How much of it counts, by commitment. */
  readonly noted: ReadonlyMap<string, number>
}

export const NONE: Found = { count: 0, latest: [] }

type Rule = (evidence: Evidence, party: Party) => Found

const standing = (traces: readonly PartyTrace[]): Found => ({ count: traces.length, latest: traces })

const named = (kind: 'official' | 'political-body', text: string | undefined): PartyTrace[] =>
  text === undefined ? [] : [{ kind, text }]

/** What leaves a trace by itself, by commitment; for all else there is what is recorded by hand. */
const RULES: Readonly<Record<string, Rule>> = {
  'take-part': ({ meetings }) => meetings,
  'channel-ideas': ({ channelled }) => channelled,
  'contact-person': ({ contacts }, { agreement }) =>
    standing([
      ...contacts.map(({ id, name }) => ({ kind: 'contact', text: name, id }) as const),
      ...named('official', agreement?.official),
    ]),
  'political-body': (_, { agreement }) => standing(named('political-body', agreement?.politicalBody)),
  advise: ({ advised }) => ({
    count: advised,
    latest: advised === 0 ? [] : [{ kind: 'advised', text: '', number: advised }],
  }),
}

const asTrace = ({ id, date, text, language, link, created, struck }: PartyNote): PartyTrace => ({
  kind: 'note',
  id,
  date,
  text,
  language,
  ...(link !== undefined && { link }),
  by: created.by.name,
  ...(struck && { struck }),
})

/**
 * The commitments of a party's agreement, each with what has left a trace of it. What was struck out is shown and
 * does not count.
 */
export function commitmentStates(party: Party, evidence: Evidence): CommitmentState[] {
  return (party.agreement?.commitments ?? []).map((code) => {
    const found = RULES[code]?.(evidence, party) ?? NONE
    const notes = evidence.notes.filter(({ commitment }) => commitment === code)
    const counting = notes.filter(({ struck }) => struck === undefined)
    const dates = [...found.latest, ...counting].flatMap(({ date }) => (date === undefined ? [] : [date]))
    const last = dates.sort().at(-1)
    return {
      code,
      count: found.count + (evidence.noted.get(code) ?? 0),
      ...(last !== undefined && { last }),
      traces: [...found.latest, ...notes.map(asTrace)],
    }
  })
}

/** An agreement that is not in force on a day says so: it has not begun, or it is over. */
export function agreementState(
  { agreement }: Pick<Party, 'agreement'>,
  today: string,
): PartyCommitments['state'] {
  if (agreement === undefined) return 'none'
  if (agreement.from !== undefined && agreement.from > today) return 'coming'
  return agreement.until !== undefined && agreement.until < today ? 'over' : 'in-force'
}
