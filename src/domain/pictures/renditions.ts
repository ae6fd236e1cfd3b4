import type { Picture, PictureRendition } from '../types.gen.js'

/** A picture in one size and format, as whatever scales pictures has made it. */
export interface MadeImage extends Pick<PictureRendition, 'side' | 'format' | 'width' | 'height'> {
  readonly bytes: Uint8Array
}

/** Turns, scales and strips a picture. @throws DomainError `invalid-input` when it cannot be read. */
export type ImageProcessor = (content: Uint8Array) => Promise<readonly MadeImage[]>

/**
 * The sizes and formats that are made of every picture: WebP for lists and pages, JPEG for documents, feeds
 * and old readers.
 */
export const RENDITIONS: readonly Pick<PictureRendition, 'side' | 'format'>[] = [
  { side: 240, format: 'webp' },
  { side: 480, format: 'webp' },
  { side: 960, format: 'webp' },
  { side: 960, format: 'jpeg' },
  { side: 1600, format: 'webp' },
]

const ENDINGS = { webp: 'webp', jpeg: 'jpg' } as const
export const MEDIA_TYPES = { webp: 'image/webp', jpeg: 'image/jpeg' } as const

/** The id under which the content of a rendition is stored, and the end of its address. */
export const renditionFile = (
  { id }: Pick<Picture, 'id'>,
  { side, format }: Pick<PictureRendition, 'side' | 'format'>,
): string => `${id}-${side}.${ENDINGS[format]}`

export const renditionFiles = (picture: Pick<Picture, 'id' | 'renditions'>): string[] =>
  picture.renditions.map((one) => renditionFile(picture, one))

type Rendered = Pick<Picture, 'renditions'>

/** The one for documents; there is always one. */
export const documentRendition = ({ renditions }: Rendered): PictureRendition =>
  renditions.find(({ format }) => format === 'jpeg') ?? (renditions[0] as PictureRendition)

/** Those that pages choose from, the smallest first. */
export const pageRenditions = ({ renditions }: Rendered): PictureRendition[] =>
  renditions.filter(({ format }) => format === 'webp').toSorted((a, b) => a.side - b.side)
