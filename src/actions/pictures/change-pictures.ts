import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import {
  addPicture as add,
  assertMayAddPicture,
  changePicture as change,
  pictureOfIdea,
  removePicture as remove,
} from '../../domain/pictures/pictures.js'
import { pageRenditions } from '../../domain/pictures/renditions.js'
import type { Idea, PictureDetails } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from '../ideas/change-idea.js'
import { findIdea } from '../ideas/find-idea.js'
import { typeOf } from '../ideas/type-of.js'
import { assertRoomForFiles, useQuota } from '../ideas/use-quota.js'
import { keepRenditions, readRendition, removeUnneeded } from './picture-content.js'

export interface GivenPicture {
  readonly name: string
  readonly content: Uint8Array
  readonly details?: PictureDetails | undefined
}

/**
 * Adds a picture: its renditions are stored first, then the idea refers to them by one guarded write. When
 * that is refused, they are taken away again; after a crash the sweep does so.
 * @throws DomainError as the domain, whatever makes pictures, and `changeIdea` do.
 */
export async function addPicture(
  deps: Deps,
  asking: Asking,
  { name, content, details }: GivenPicture,
): Promise<Changed> {
  const found = asking.found ?? (await findIdea(deps, asking.idea, asking.actor))
  const { idea, context } = found
  const type = await typeOf(content)
  const { fileMegabytes } = deps.config
  assertMayAddPicture(context, idea, { type, size: content.length }, fileMegabytes, asking.actor)
  await assertRoomForFiles(deps)
  await useQuota(deps, asking.actor, 'bytes', content.length)
  const images = await deps.makeImages(content)
  const id = asking.request ? hash(`picture:${idea.id}:${asking.request.key}`).slice(0, 22) : deps.newId()
  const renditions = await keepRenditions(deps, idea.id, id, images)
  const given = { id, name, renditions, details }
  try {
    return await changeIdea(deps, { ...asking, found }, (context, idea, now, newId) =>
      add(context, idea, given, asking.actor, now, newId),
    )
  } finally {
    // Refused, or there already under another id.
    const now = (await deps.collections.ideas.get(idea.id))?.doc
    if (!now?.pictures?.some((one) => one.id === id)) await removeUnneeded(deps, idea.id, [given])
  }
}

/** @throws DomainError as the domain and `changeIdea` do. */
export const changePicture = (
  deps: Deps,
  asking: Asking,
  picture: string,
  details: PictureDetails,
): Promise<Changed> =>
  changeIdea(deps, asking, (context, idea, now, newId) =>
    change(context, idea, { picture, details }, asking.actor, now, newId),
  )

/**
 * Takes a picture away: first the idea stops referring to it, then its content goes, unless readers see it.
 * @throws DomainError `not-found`, and as `changeIdea` does.
 */
export async function removePicture(deps: Deps, asking: Asking, picture: string): Promise<Changed> {
  const found = asking.found ?? (await findIdea(deps, asking.idea, asking.actor))
  const gone = found.idea.pictures?.filter(({ id }) => id === picture) ?? []
  const done = await changeIdea(deps, { ...asking, found }, (context, idea, now, newId) =>
    remove(context, idea, { picture }, asking.actor, now, newId),
  )
  await removeUnneeded(deps, done.idea.id, gone)
  return done
}

/** A small picture for the pages of an idea. @throws DomainError `not-found`, `internal` */
export async function readPreview(deps: Deps, idea: Pick<Idea, 'pictures'>, id: string): Promise<Buffer> {
  const picture = pictureOfIdea(idea, id)
  const small = pageRenditions(picture).findLast(({ side }) => side <= 480)
  const bytes = small && (await readRendition(deps, picture, small))
  if (!bytes) throw new DomainError('internal', { cause: `content of picture ${id} is damaged` })
  return bytes
}
