import { contactKeys } from '../../domain/ideas/contact-keys.js'
import { endOfSitting } from '../../domain/ideas/sitting.js'
import { channelledBy } from '../../domain/parties/channelled.js'
import { reportTags, reportYears } from '../../domain/report/report-keys.js'
import type { Idea } from '../../domain/types.gen.js'
import { spreadWaits } from '../../domain/uses/uses-wait.js'
import type { CollectionSpec } from '../port.js'
import { answerTags, tieredTexts } from './answer-keys.js'
import { type KeyContext, timedMoveAt, workKeys } from './work-keys.js'

export const ideas = ({ templateOf, ...work }: KeyContext): CollectionSpec<Idea> => ({
  name: 'ideas',
  keysEdition: 10,
  madeWith: work.languages,
  scalars: [
    { name: 'reference', unique: true, path: 'reference' },
    { name: 'state', path: 'state' },
    { name: 'step', path: 'step' },
    { name: 'advisor', path: 'advisor.id' },
    { name: 'held' },
    { name: 'board' },
  ],
  asked: ['parties'],
  sorts: ['changed', 'since', 'due', 'number', 'wake'],
  orders: [
    { by: ['held'], sort: 'created' },
    { by: ['held'], sort: 'changed' },
    { by: ['held'], sort: 'since' },
    { by: ['held', 'state'], sort: 'since' },
    { by: ['state'], sort: 'since' },
    { by: ['state'], sort: 'changed' },
    { by: ['advisor', 'state'], sort: 'since' },
    { by: ['advisor'], sort: 'wake' },
    { by: ['step'], sort: 'created' },
    { by: ['held', 'board'], sort: 'since' },
  ],
  always: 'held',
  facets: [
    'step',
    'state',
    'advisor',
    'challenge',
    'kind',
    'municipality',
    'novelty',
    'origin',
    'party',
    'track',
    'year',
    'evaluated',
    'board',
    'tag',
  ],
  keysOf: (idea) => {
    const { scalars, tags } = workKeys(work, idea)
    return {
      scalars: {
        ...scalars,
        reference: idea.reference ?? null,
        state: idea.state,
        step: idea.step,
        advisor: idea.advisor?.id ?? null,
        held: heldState(idea),
        changed: Date.parse(idea.changed.at),
        since: Date.parse(idea.since),
        due: earliestDue(idea, timedMoveAt(work, idea)),
        number: referenceNumber(idea.reference),
      },
      tags: {
        ...tags,
        ...answerTags(idea),
        ...reportTags(idea),
        track: [idea.track],
        channelled: channelledWhenSent(idea),
        tag: idea.tags,
        contact: contactKeys(idea.contact),
        outbox: outboxStates(idea),
        waits: waitsOf(idea),
        spread: spreadWaits(idea),
        reportYear: reportYears(idea),
        variant: Object.keys(idea.variants).length > 0 ? ['yes'] : [],
      },
      texts: tieredTexts(templateOf(idea.template), idea, idea.variants, [
        idea.reference ?? '',
        idea.contact.organisation ?? '',
      ]),
    }
  },
})

/** Who channelled it; a draft has not been channelled yet. */
function channelledWhenSent(idea: Idea): string[] {
  const party = idea.reference === undefined ? undefined : channelledBy(idea)
  return party === undefined ? [] : [party]
}
/**
 * What an idea may wait for, whatever its state: a second person, a meeting, an answer, a day that was
 * agreed.
 */
const waitsOf = ({ override, agenda, messages, followUp, advice }: Idea): string[] => [
  ...(override ? ['override'] : []),
  ...(agenda ? ['meeting'] : []),
  ...(messages?.at(-1)?.side === 'submitter' ? ['message'] : []),
  ...(followUp === undefined ? [] : ['follow-up']),
  ...(advice.at(-1)?.due === undefined ? [] : ['agreed']),
]

/**
 * When the sweep has to look at this idea again: the first effect that is not given up, an entry that is to
 * be copied to the history, the end of a sitting, a move that the system makes.
 */
function earliestDue(idea: Idea, move: number | undefined): number | null {
  const effects = idea.outbox.filter((item) => !item.failed).map((item) => Date.parse(item.due))
  const entries = idea.pending.map((entry) => (entry.open ? endOfSitting(entry) : Date.parse(entry.at)))
  const due = [...effects, ...entries, ...(move === undefined ? [] : [move])]
  return due.length === 0 ? null : Math.min(...due)
}

/** Held back as spam: waiting for somebody to look, or put away. Lists for the work have neither. */
const heldState = ({ held }: Idea): string =>
  held === undefined ? 'no' : held.discarded ? 'discarded' : 'waiting'

/** Whether effects of this idea wait or were given up, for the administrator's list. */
const outboxStates = ({ outbox }: Idea): string[] => [
  ...new Set(outbox.map(({ failed }) => (failed ? 'failed' : 'waiting'))),
]

/** `2026-0042` → 20260000042, so that the highest reference of a year is found by order. */
function referenceNumber(reference: string | undefined): number | null {
  if (reference === undefined) return null
  const [year, number] = reference.split('-')
  return Number(year) * 10_000_000 + Number(number)
}
