import { hashBytes } from '../../domain/hash.js'
import { needsContent } from '../../domain/pictures/publishable.js'
import { type MadeImage, renditionFile, renditionFiles } from '../../domain/pictures/renditions.js'
import type { Picture, PictureRendition } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { keepContent, piecesFor, readContent, removeContent } from '../ideas/file-pieces.js'

type Rendered = Pick<Picture, 'id' | 'renditions'>

/** Stores what was made of a picture. */
export async function keepRenditions(
  deps: Pick<Deps, 'collections' | 'clock'>,
  idea: string,
  id: string,
  images: readonly MadeImage[],
): Promise<PictureRendition[]> {
  const made: PictureRendition[] = []
  for (const { bytes, ...image } of images) {
    await keepContent(deps, idea, renditionFile({ id }, image), bytes)
    const size = bytes.length
    made.push({ ...image, size, hash: hashBytes(bytes), pieces: piecesFor(size) })
  }
  return made
}

/** The bytes of one rendition; undefined when they are not what was stored. */
export const readRendition = (
  { collections }: Pick<Deps, 'collections'>,
  picture: Pick<Picture, 'id'>,
  rendition: PictureRendition,
): Promise<Buffer | undefined> =>
  readContent(collections, { ...rendition, id: renditionFile(picture, rendition) })

/** Takes away what neither the idea nor its readers have any more. */
export async function removeUnneeded(
  { collections }: Pick<Deps, 'collections'>,
  idea: string,
  pictures: readonly Rendered[],
): Promise<void> {
  if (pictures.length === 0) return
  const kept = (await collections.ideas.get(idea))?.doc
  const published = (await collections.cases.get(idea))?.doc
  for (const file of pictures.flatMap(renditionFiles))
    if (!needsContent(kept, published, file)) await removeContent({ collections }, file)
}
