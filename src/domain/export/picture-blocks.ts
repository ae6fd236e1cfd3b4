import { type Block, heading, plain } from './blocks.js'
import { documentImage, sizeOnPaper, type ViewPicture } from './case-pictures.js'
import type { CaseView } from './case-view.js'

type PictureBlock = Extract<Block, { kind: 'picture' }>

/** The pictures whose bytes are at hand, as paper has them. */
export const pictureBlocks = ({ pictures, images, words }: CaseView): PictureBlock[] =>
  pictures.flatMap((picture) => {
    const image = documentImage(picture)
    return images?.has(image.name) ? [blockOf(picture, words)] : []
  })

function blockOf(picture: ViewPicture, words: CaseView['words']): PictureBlock {
  const { alt, credit, licence } = picture
  const image = documentImage(picture)
  const caption = [...plain(`${words.pictureBy} ${credit}. `), { text: licence.label, href: licence.uri }]
  return { kind: 'picture', name: image.name, alt, ...sizeOnPaper(image), caption }
}

/** Those after the first, which stands at the top. */
export function pictureSection(view: CaseView): Block[] {
  const rest = pictureBlocks(view).slice(1)
  return rest.length === 0 ? [] : [heading(1, plain(view.words.pictures)), ...rest]
}
