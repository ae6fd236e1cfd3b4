import { DomainError } from '../../domain/errors.js'
import { shownPictures } from '../../domain/pictures/publishable.js'
import { MEDIA_TYPES, renditionFile } from '../../domain/pictures/renditions.js'
import type { Deps } from '../deps.js'
import { assertPublished, findCase } from '../publication/find-case.js'
import { readRendition } from './picture-content.js'

export interface PublishedImage {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly hash: string
}

/**
 * A picture of a published case in one size, as long as its newest edition has it.
 * @throws DomainError `not-found`, `case-withdrawn`, `internal`
 */
export async function readPublishedPicture(
  deps: Deps,
  reference: string,
  file: string,
): Promise<PublishedImage> {
  const doc = await findCase(deps, reference)
  assertPublished(doc)
  for (const picture of shownPictures(doc, doc.edition)) {
    const rendition = picture.renditions.find((one) => renditionFile(picture, one) === file)
    if (!rendition) continue
    const bytes = await readRendition(deps, picture, rendition)
    if (!bytes) throw new DomainError('internal', { cause: `content of picture ${file} is damaged` })
    return { bytes, mediaType: MEDIA_TYPES[rendition.format], hash: rendition.hash }
  }
  throw new DomainError('not-found')
}
