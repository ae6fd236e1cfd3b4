import { type Actor, nameOf } from '../actor.js'
import { yearAfter } from '../dates/for-machines.js'
import { DomainError } from '../errors.js'
import { effect } from '../process/outbox.js'
import type { Moving } from '../process/subject.js'
import { makeEdition } from '../publication/make-edition.js'
import type { Idea, Publication } from '../types.gen.js'
import { stampOf } from './record.js'

/**
 * A new edition of the case: remembered here, and handed to the outbox whole, as it was at this moment. That
 * somebody asks after a year how it went is proposed by itself; staff may choose another day.
 */
export function publishCase(idea: Idea, { context, request, actor, now, newId }: Moving<Idea>): Idea {
  const { reference, parties, origin } = idea
  if (reference === undefined) throw new DomainError('move-not-possible', { params: { state: idea.state } })
  const made = makeEdition(context, idea, now)
  const edition = request.note === undefined ? made : { ...made, note: request.note }
  const publication: Publication = {
    edition: edition.number,
    revision: edition.revision,
    languages: [...edition.languages],
    at: edition.at,
    by: nameOf(actor),
  }
  const data = { edition, caseId: idea.id, reference, parties, origin: origin.kind }
  return {
    ...idea,
    publications: [...idea.publications, publication],
    followUp: idea.followUp ?? yearAfter(now),
    outbox: [...idea.outbox, effect('case-edition', data, now, newId())],
  }
}

/** Every edition that can still be read is withdrawn; readers find a tombstone, and harvesters are told. */
export function withdrawPublications(
  idea: Idea,
  note: string | undefined,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const withdrawn = stampOf(actor, now)
  const data = { caseId: idea.id, ...(note !== undefined && { note }), at: withdrawn.at }
  return {
    ...idea,
    publications: idea.publications.map((p) => (p.withdrawn ? p : { ...p, withdrawn })),
    outbox: [...idea.outbox, effect('case-withdrawal', data, now, newId())],
  }
}

export const isPublished = ({ publications }: Pick<Idea, 'publications'>): boolean =>
  publications.some((publication) => publication.withdrawn === undefined)
