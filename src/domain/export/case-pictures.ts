import { shownPictures } from '../pictures/publishable.js'
import { MEDIA_TYPES, renditionFile } from '../pictures/renditions.js'
import { pictureAddress } from '../publication/case-address.js'
import type { CaseDocument, PictureRendition, PublishedPicture } from '../types.gen.js'
import { LICENCES } from './licences.js'
import type { Reading } from './reading.js'

/** A picture in one size, with where it is found. */
export interface ViewImage extends PictureRendition {
  /** The id of its content, and the end of its address. */
  readonly name: string
  readonly address: string
  readonly mediaType: string
}

/** A picture as documents show it, in the words of one language. */
export interface ViewPicture {
  readonly alt: string
  readonly credit: string
  readonly licence: CaseDocument['licence']
  readonly images: readonly ViewImage[]
}

/** Reads the bytes of an image; undefined when they are not there. */
export type ReadImage = (image: ViewImage) => Promise<Uint8Array | undefined>

/** Bytes by the names of images. */
export type Images = ReadonlyMap<string, Uint8Array>

/** Alternative texts are in the language of the words around the text. */
export const picturesOf = ({ doc, edition, baseUrl, language }: Reading): ViewPicture[] =>
  shownPictures(doc, edition).map((picture) => ({
    alt: picture.alt[language] ?? '',
    credit: picture.credit,
    licence: {
      code: picture.licence,
      label: LICENCES[picture.licence].label,
      uri: LICENCES[picture.licence].uri,
    },
    images: imagesOf(picture, baseUrl, doc.reference),
  }))

export const imagesOf = (
  picture: Pick<PublishedPicture, 'id' | 'renditions'>,
  baseUrl: string,
  reference: string,
): ViewImage[] =>
  picture.renditions.map((rendition) => {
    const name = renditionFile(picture, rendition)
    const address = pictureAddress(baseUrl, reference, name)
    return { ...rendition, name, address, mediaType: MEDIA_TYPES[rendition.format] }
  })

/** As the JSON document has them. */
export const picturesTold = (pictures: readonly ViewPicture[]): CaseDocument['pictures'] =>
  pictures.map(({ alt, credit, licence, images }) => ({
    alt,
    credit,
    licence,
    images: images.map(({ address, mediaType, width, height }) => ({
      address,
      mediaType: mediaType as 'image/webp',
      width,
      height,
    })),
  }))

type Imaged = Pick<ViewPicture, 'images'>

/** For documents, feeds, and readers that know no other format; there is always one. */
export const documentImage = ({ images }: Imaged): ViewImage =>
  images.find(({ format }) => format === 'jpeg') ?? (images[0] as ViewImage)

/** Those that a page chooses from, the smallest first. */
export const pageImages = ({ images }: Imaged): ViewImage[] =>
  images.filter(({ format }) => format === 'webp').toSorted((a, b) => a.side - b.side)

/** The one for a page that has but one. */
export const screenImage = (picture: Imaged): ViewImage =>
  pageImages(picture).findLast(({ side }) => side <= 960) ?? documentImage(picture)

/** The one beside the title of a case in a list. */
export const thumbnail = (picture: Imaged): ViewImage => pageImages(picture)[0] ?? documentImage(picture)

/** The bytes of what is to stand in a document; a picture whose bytes are not there is left out of it. */
export async function loadImages(
  pictures: readonly ViewPicture[],
  read: ReadImage | undefined,
  choose: (picture: ViewPicture) => ViewImage,
): Promise<Images> {
  const images = new Map<string, Uint8Array>()
  if (read === undefined) return images
  for (const picture of pictures) {
    const image = choose(picture)
    const bytes = await read(image)
    if (bytes) images.set(image.name, bytes)
  }
  return images
}

/** The largest that a picture is on paper. Millimetres. */
const PAPER = { width: 144, height: 95 }

export function sizeOnPaper({ width, height }: Pick<ViewImage, 'width' | 'height'>): {
  readonly width: number
  readonly height: number
} {
  const scale = Math.min(PAPER.width / width, PAPER.height / height)
  const rounded = (pixels: number): number => Math.round(pixels * scale * 10) / 10
  return { width: rounded(width), height: rounded(height) }
}
