import { type Html, html, htmlLines } from '../html.js'
import { documentImage, pageImages, screenImage, type ViewImage, type ViewPicture } from './case-pictures.js'
import type { CaseView } from './case-view.js'

/** Where a page finds an image. */
export type SourceOf = (image: ViewImage) => string

/** How wide pictures are on the pages of the site, so that a browser takes no larger one than it needs. */
const LEAD_SIZES = '(min-width: 52rem) 30rem, 100vw'
const SIZES = '(min-width: 60rem) 38rem, 100vw'

/** Of the image for lists. */
const LIST_SIDE = 240

interface Look {
  /** It stands at the top of the page, and is not waited for until it comes into sight. */
  readonly isLead?: boolean
  /** A page of the site: the browser chooses the size. */
  readonly isResponsive?: boolean
}

/** A picture with its credit and licence. */
export function photoHtml(
  words: CaseView['words'],
  picture: ViewPicture,
  source: SourceOf,
  { isLead = false, isResponsive = false }: Look = {},
): Html {
  const image = isResponsive ? documentImage(picture) : screenImage(picture)
  const lazy = !isLead && htmlLines` loading="lazy" decoding="async"`
  const img = htmlLines`<img src="${source(image)}" alt="${picture.alt}" width="${image.width}" \
height="${image.height}"${lazy}>`
  const { credit, licence } = picture
  return htmlLines`<figure class="photo">
${isResponsive ? choiceHtml(picture, source, isLead ? LEAD_SIZES : SIZES, img) : img}
<figcaption class="meta">${words.pictureBy} ${credit}. \
<a href="${licence.uri}">${licence.label}</a></figcaption>
</figure>`
}

function choiceHtml(picture: ViewPicture, source: SourceOf, sizes: string, img: Html): Html {
  const all = pageImages(picture)
  const large = all.filter(({ side }) => side > LIST_SIDE)
  const choice = (large.length > 0 ? large : all)
    .map((image) => `${source(image)} ${image.width}w`)
    .join(', ')
  return htmlLines`<picture><source type="image/webp" srcset="${choice}" sizes="${sizes}">${img}</picture>`
}

/** The pictures after the first, which stands at the top. */
export function galleryHtml(view: CaseView, source: SourceOf, look: Look = {}): Html | '' {
  const rest = view.pictures.slice(1)
  if (rest.length === 0) return ''
  const photos = rest.map((picture) => htmlLines`${photoHtml(view.words, picture, source, look)}\n`)
  return htmlLines`<section aria-labelledby="pictures">
<h2 id="pictures">${view.words.pictures}</h2>
<div class="photos">
${photos}</div>
</section>
`
}

/** A small picture beside a title that says what it is of: it is hidden from screen readers. */
export const thumbHtml = ({
  src,
  width,
  height,
}: {
  readonly src: string
  readonly width: number
  readonly height: number
}): Html => html`<img class="thumb" src="${src}" alt="" width="${width}" height="${height}" loading="lazy">`
