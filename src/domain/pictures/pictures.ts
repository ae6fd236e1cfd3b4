import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { changeOf, type Marked, record, withoutGaps } from '../ideas/record.js'
import { assertMay } from '../process/permissions.js'
import type { Idea, Picture, PictureDetails, PictureRendition } from '../types.gen.js'
import { pictureEffects } from './hide-pictures.js'
import { HEIC_TYPES, PICTURE_KINDS, pictureName } from './picture-kinds.js'

/** A case has at most so many: a page of pictures is another thing than documentation. */
export const MOST_PICTURES = 8

export interface NewPicture extends Marked {
  readonly id: string
  readonly name: string
  readonly renditions: readonly PictureRendition[]
  readonly details?: PictureDetails | undefined
}

export const refusePicture = (
  code: string,
  params?: Readonly<Record<string, string | number>>,
): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '/file', code, ...(params && { params }) }] })

/**
 * Whether this picture may be added, before anything is made of it.
 * @param file its type, as the content itself says; undefined: unknown
 * @throws DomainError `not-allowed`, `invalid-input` (`file-empty`, `file-too-large`, `picture-heic`,
 * `picture-kind`, `too-many-pictures`)
 */
export function assertMayAddPicture(
  context: Context,
  idea: Idea,
  { type, size }: { readonly type: string | undefined; readonly size: number },
  megabytes: number,
  actor: Actor,
): void {
  assertMay(context.process, actor, idea, 'attach')
  if (size === 0) throw refusePicture('file-empty')
  if (size > megabytes * 1024 * 1024) throw refusePicture('file-too-large', { limit: megabytes })
  if (type !== undefined && HEIC_TYPES.has(type)) throw refusePicture('picture-heic')
  const kinds = [...PICTURE_KINDS.values()].join(', ')
  if (type === undefined || !PICTURE_KINDS.has(type)) throw refusePicture('picture-kind', { kinds })
  if ((idea.pictures ?? []).length >= MOST_PICTURES)
    throw refusePicture('too-many-pictures', { limit: MOST_PICTURES })
}

/**
 * A picture that belongs to the idea from now on; its content is stored already. The same picture twice is
 * one: the idea comes back as it was.
 */
export function addPicture(
  context: Context,
  idea: Idea,
  { id, name, renditions, details = { alt: {} }, request }: NewPicture,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'attach')
  const pictures = idea.pictures ?? []
  const same = hashesOf(renditions)
  if (pictures.some((picture) => hashesOf(picture.renditions) === same)) return idea
  if (pictures.length >= MOST_PICTURES) throw refusePicture('too-many-pictures', { limit: MOST_PICTURES })
  const stamp = { by: nameOf(actor), at: now.toISOString() }
  const safe = pictureName(name)
  const picture: Picture = { id, name: safe, ...told(details, now), renditions: [...renditions], ...stamp }
  const changes = [changeOf('/pictures', undefined, safe)]
  const happening = withoutGaps({ what: 'add-picture' as const, data: { picture: id }, changes, request })
  return record(idea, { ...idea, pictures: [...pictures, picture] }, happening, actor, now, newId)
}

const hashesOf = (renditions: readonly PictureRendition[]): string =>
  renditions.map(({ hash }) => hash).join(' ')

/**
 * What is said about a picture, all of it anew. History tells that it was changed, not who consented: that
 * can be taken back and is then to be gone.
 * @throws DomainError `not-allowed`, `not-found`, `invalid-input` (`consent-in-future`)
 */
export function changePicture(
  context: Context,
  idea: Idea,
  { picture: id, details, request }: { picture: string; details: PictureDetails } & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'attach')
  const before = pictureOfIdea(idea, id)
  const { name, renditions, by, at } = before
  const after: Picture = { id, name, ...told(details, now), renditions, by, at }
  if (JSON.stringify(after) === JSON.stringify(before)) return idea
  const pictures = (idea.pictures ?? []).map((one) => (one === before ? after : one))
  const happening = withoutGaps({ what: 'change-picture' as const, data: { picture: id }, request })
  return record(idea, withTold(idea, pictures, now, newId), happening, actor, now, newId)
}

/** What readers of a published case must not see any more is taken away in the same write. */
function withTold(idea: Idea, pictures: Picture[], now: Date, newId: () => string): Idea {
  const effects = pictureEffects(idea, { pictures }, now, newId)
  return { ...idea, pictures, outbox: [...idea.outbox, ...effects] }
}

/** A consent without anybody to be recognised is none; an alternative text that is empty is not there. */
function told({ alt, credit, licence, people, consent }: PictureDetails, now: Date): PictureDetails {
  if (consent && consent.on > now.toISOString().slice(0, 10))
    throw new DomainError('invalid-input', {
      errors: [{ pointer: '/consent/on', code: 'consent-in-future' }],
    })
  const kept = people === 'recognisable' ? consent : undefined
  const texts = Object.entries(alt).filter(([, text]) => text.trim() !== '')
  return withoutGaps({ alt: Object.fromEntries(texts), credit, licence, people, consent: kept })
}

/**
 * A picture that no longer belongs to the idea. Readers get it no more.
 * @throws DomainError `not-allowed`, `not-found`
 */
export function removePicture(
  context: Context,
  idea: Idea,
  { picture: id, request }: { readonly picture: string } & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'attach')
  const gone = pictureOfIdea(idea, id)
  const pictures = (idea.pictures ?? []).filter((one) => one !== gone)
  const changes = [changeOf('/pictures', gone.name, undefined)]
  const happening = withoutGaps({ what: 'remove-picture' as const, data: { picture: id }, changes, request })
  return record(idea, withTold(idea, pictures, now, newId), happening, actor, now, newId)
}

/** @throws DomainError `not-found` */
export function pictureOfIdea({ pictures = [] }: Pick<Idea, 'pictures'>, id: string): Picture {
  const picture = pictures.find((one) => one.id === id)
  if (!picture) throw new DomainError('not-found')
  return picture
}
