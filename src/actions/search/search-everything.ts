import { type Actor, hasRole } from '../../domain/actor.js'
import { titleOf } from '../../domain/ideas/mails.js'
import { labelOf } from '../../domain/process/label-of.js'
import { mayDo } from '../../domain/process/permissions.js'
import { titleIn } from '../../domain/publication/title-order.js'
import { HIT_KINDS, type Hit } from '../../domain/search/hit.js'
import { matchesStart } from '../../domain/search/matches-start.js'
import { typedSoFar } from '../../domain/search/typed-so-far.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Filter } from '../../storage/port.js'
import type { Deps } from '../deps.js'
import { mayAdvise } from '../ideas/advisor-named.js'
import { listParties } from '../parties/parties.js'
import { listTerms } from '../terms/terms.js'
import { findByContact } from './find-by-contact.js'

export interface Searching {
  readonly q: string
  readonly language: string
  /** Most of each kind. */
  readonly most: number
}

type Search = (deps: Deps, searching: Searching, actor: Actor) => Promise<Hit[]>

const SEARCHES: Readonly<Record<Hit['kind'], Search>> = {
  idea: findIdeas,
  case: findCases,
  party: findParties,
  person: findPeople,
  term: findTerms,
}

/**
 * What staff look for, wherever it is: ideas by their words, their number and whom they are from; cases,
 * parties, people and terms. The last word may still be on its way. Each kind has a few, the best or newest
 * first; nothing is counted.
 */
export async function searchEverything(deps: Deps, searching: Searching, actor: Actor): Promise<Hit[]> {
  if (searching.q.trim() === '') return []
  const found = await Promise.all(HIT_KINDS.map((kind) => SEARCHES[kind](deps, searching, actor)))
  return found.flat()
}

const asksNothing = ({ folded = [], starts = [] }: Filter): boolean => folded.length + starts.length === 0

async function findIdeas(deps: Deps, searching: Searching, actor: Actor): Promise<Hit[]> {
  const words = typedSoFar(searching.q)
  const byContact = await findByContact(deps, searching.q, actor, searching.most)
  const query = { ...words, scalars: { held: ['no'] }, limit: searching.most }
  const byWords = asksNothing(words) ? [] : (await deps.collections.ideas.find(query)).items
  const known = new Set(byContact.map(({ id }) => id))
  const others = byWords
    .map(({ doc }) => doc)
    .filter(
      (idea) => !known.has(idea.id) && mayDo(deps.definitions.contextOf(idea).process, actor, idea, 'read'),
    )
  return [
    ...byContact.map((idea) => ideaHit(deps, searching, idea, idea.contact.name ?? idea.contact.email)),
    ...others.map((idea) => ideaHit(deps, searching, idea)),
  ].slice(0, searching.most)
}

function ideaHit(deps: Deps, { language }: Searching, idea: Idea, from?: string): Hit {
  const state = labelOf(deps.definitions.contextOf(idea), language, `states.${idea.state}`)
  return {
    kind: 'idea',
    id: idea.id,
    title: titleOf(idea) || deps.definitions.texts.in(language)('web:idea.untitled'),
    language: idea.language,
    detail: [idea.reference, state, from].filter(Boolean).join(' · '),
    path: `/ideas/${idea.reference ?? idea.id}`,
  }
}

async function findCases({ collections }: Deps, { q, language, most }: Searching): Promise<Hit[]> {
  const words = typedSoFar(q)
  if (asksNothing(words)) return []
  const { items } = await collections.cases.find({ ...words, scalars: { state: ['published'] }, limit: most })
  return items.map(({ doc: { id, reference, edition } }) => ({
    kind: 'case' as const,
    id,
    title: titleIn(edition, language),
    language: edition.languages.includes(language) ? language : edition.language,
    detail: reference,
    path: `/cases/${reference}`,
  }))
}

async function findParties(deps: Deps, { q, language, most }: Searching): Promise<Hit[]> {
  const parties = await listParties(deps, true)
  return parties
    .filter(({ name }) => Object.values(name).some((one) => matchesStart(q, one ?? '')))
    .slice(0, most)
    .map(({ id, name }) => ({
      kind: 'party' as const,
      id,
      title: name[language] ?? name.sv ?? id,
      path: `/parties/${id}`,
    }))
}

/** An administrator finds everybody who can sign in; others those who advise, with their ideas. */
async function findPeople({ collections }: Deps, { q, most }: Searching, actor: Actor): Promise<Hit[]> {
  const seesAll = hasRole(actor, 'administrator')
  const hits: Hit[] = []
  for await (const { doc } of collections.people.scan()) {
    const isFor = seesAll || (doc.active && mayAdvise(doc))
    const names = seesAll ? `${doc.name} ${doc.email}` : doc.name
    if (!isFor || !matchesStart(q, names)) continue
    const path = seesAll ? `/admin/people/${doc.id}` : `/ideas?advisor=${encodeURIComponent(doc.id)}`
    hits.push({ kind: 'person', id: doc.id, title: doc.name, path, ...(seesAll && { detail: doc.email }) })
    if (hits.length === most) break
  }
  return hits
}

/** For those who may open the list of terms. */
async function findTerms(deps: Deps, { q, most }: Searching, actor: Actor): Promise<Hit[]> {
  if (!hasRole(actor, 'translator', 'reviewer', 'advisor', 'administrator')) return []
  const terms = await listTerms(deps)
  return terms
    .filter(({ sv, en = '' }) => matchesStart(q, `${sv} ${en}`))
    .slice(0, most)
    .map(({ id, sv, en }) => ({
      kind: 'term' as const,
      id,
      title: sv,
      language: 'sv',
      ...(en && { detail: en }),
      path: `/terms?q=${encodeURIComponent(sv)}`,
    }))
}
