import type { MadeImage } from '../../domain/pictures/renditions.js'

/** More than the cameras of today make; a small file can unpack to far more. Millions of pixels. */
export const MEGAPIXELS = 60

/** What the process makes of a picture; or why it cannot. */
export type ImageAnswer =
  | { readonly images: readonly MadeImage[] }
  | { readonly problem: 'picture-damaged' | 'picture-too-many-pixels' }
