import { titleOf } from '../../domain/ideas/mails.js'
import { sentInAt } from '../../domain/parties/channelled.js'
import type { Evidence, Found } from '../../domain/parties/traces.js'
import type { Idea, PartyTrace, Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** The latest ideas are told one by one; the list of ideas has the rest. */
const LATEST = 5
/** So many notes are read, the newest; all of them are counted. */
const MOST = 500

/** Everything that can show that a party keeps its agreement, from where it lies. */
export async function gatherEvidence(deps: Deps, party: string): Promise<Evidence> {
  const people = await peopleOf(deps, party)
  const { partyNotes } = deps.collections
  const [channelled, meetings, advised, notes, counted] = await Promise.all([
    channelledIdeas(deps, party),
    meetingsAttended(deps, party),
    advisedIdeas(deps, people),
    partyNotes.find({
      scalars: { party: [party] },
      sort: { by: 'date', direction: 'desc' },
      limit: MOST,
    }),
    partyNotes.counts({ scalars: { party: [party], counts: [true] } }, ['commitment']),
  ])
  const contacts = people.filter(({ roles }) =>
    roles.some((grant) => grant.role === 'partner' && grant.party === party),
  )
  return {
    channelled,
    advised,
    meetings,
    contacts: contacts.map(({ id, name }) => ({ id, name })).sort(byName),
    notes: notes.items.map(({ doc }) => doc),
    noted: new Map([...(counted.by.commitment ?? [])].map(([code, { n }]) => [code, n])),
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'sv')

/** Those who can sign in and hold a role for this party. */
async function peopleOf({ collections }: Deps, party: string): Promise<Person[]> {
  const filter = { tags: { party: [party] }, scalars: { active: [true] }, limit: MOST }
  return (await collections.people.find(filter)).items.map(({ doc }) => doc)
}

async function channelledIdeas({ collections }: Deps, party: string): Promise<Found> {
  const filter = { tags: { channelled: [party] }, scalars: { held: ['no'] } }
  const [{ total }, { items }] = await Promise.all([
    collections.ideas.counts(filter),
    collections.ideas.find({ ...filter, sort: { by: 'number', direction: 'desc' }, limit: LATEST }),
  ])
  return { count: total.n, latest: items.map(({ doc }) => ideaTrace(doc)) }
}

const ideaTrace = (idea: Idea): PartyTrace => ({
  kind: 'idea',
  id: idea.id,
  text: titleOf(idea),
  language: idea.language,
  date: sentInAt(idea) ?? idea.created.at,
  ...(idea.reference !== undefined && { reference: idea.reference }),
})

async function meetingsAttended({ collections }: Deps, party: string): Promise<Found> {
  const filter = { tags: { attended: [party] } }
  const [{ total }, { items }] = await Promise.all([
    collections.meetings.counts(filter),
    collections.meetings.find({ ...filter, sort: { by: 'start', direction: 'desc' }, limit: LATEST }),
  ])
  const latest = items.map(({ doc }) => ({ kind: 'meeting', id: doc.id, date: doc.start, text: '' }) as const)
  return { count: total.n, latest }
}

/** How many ideas the party's own advisors answer for. */
async function advisedIdeas({ collections }: Deps, people: readonly Person[]): Promise<number> {
  const advisors = people.filter(({ roles }) => roles.some(({ role }) => role === 'advisor'))
  if (advisors.length === 0) return 0
  const filter = { scalars: { advisor: advisors.map(({ id }) => id), held: ['no'] } }
  return (await collections.ideas.counts(filter)).total.n
}
