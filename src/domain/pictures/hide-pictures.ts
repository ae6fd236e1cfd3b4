import { effect } from '../process/outbox.js'
import type { Case, Idea, OutboxItem, Picture } from '../types.gen.js'

/** Whether readers may see who is in it. */
const isConsented = ({ people, consent }: Picture): boolean =>
  people === 'none' || (people === 'recognisable' && consent !== undefined)

/** What readers must be shown no more, or may see again, after a change of these pictures. */
export function pictureEffects(
  before: Pick<Idea, 'pictures' | 'publications'>,
  after: Pick<Idea, 'pictures'>,
  now: Date,
  newId: () => string,
): OutboxItem[] {
  if (before.publications.every(({ withdrawn }) => withdrawn !== undefined)) return []
  const allowed = new Set((after.pictures ?? []).filter(isConsented).map(({ id }) => id))
  const hide = (before.pictures ?? []).map(({ id }) => id).filter((id) => !allowed.has(id))
  const wasHidden = (before.pictures ?? []).filter((one) => !isConsented(one)).map(({ id }) => id)
  const show = wasHidden.filter((id) => allowed.has(id))
  return hide.length + show.length > 0 ? [effect('case-pictures', { hide, show }, now, newId())] : []
}

/** Somebody took back a consent of the kind that pictures have: those with people in them are hidden. */
export function hideRecognisable(
  { pictures = [], publications }: Pick<Idea, 'pictures' | 'publications'>,
  now: Date,
  newId: () => string,
): OutboxItem[] {
  const hide = pictures.filter(({ people }) => people !== 'none').map(({ id }) => id)
  const isPublic = publications.some(({ withdrawn }) => withdrawn === undefined)
  return isPublic && hide.length > 0 ? [effect('case-pictures', { hide, show: [] }, now, newId())] : []
}

/** The case with these hidden, and those shown again. */
export function withHidden(doc: Case, hide: readonly string[], show: readonly string[]): Case {
  const all = new Set([...(doc.hiddenPictures ?? []), ...hide].filter((id) => !show.includes(id)))
  const { hiddenPictures: _, ...rest } = doc
  return all.size > 0 ? { ...rest, hiddenPictures: [...all] } : rest
}
