import type { Part } from '../../domain/html.js'

export interface PageParts {
  readonly title: string
  readonly main: Part
  /** A warm band at the top: the head of the page lies on it. */
  readonly band?: boolean
  readonly description?: string
  /**
   * For everybody: search engines may know it, with its twin in the other language. Otherwise they are told
   * not to.
   */
  readonly open?: boolean
  /** Languages that this page is there in, when not in all. */
  readonly languages?: readonly string[]
  /** What it is for those who share it (Open Graph); a page of the site unless said. */
  readonly type?: 'website' | 'article'
  /** What stands for it where it is shared; a picture of the site unless said. */
  readonly image?: { readonly address: string; readonly alt: string }
  /** Linked data (JSON-LD) about what the page tells. */
  readonly data?: object
  /** The same as a file, by media type. */
  readonly formats?: readonly { readonly type: string; readonly href: string }[]
  /** Style sheets in `public/` that only some pages need, after the common one. */
  readonly styles?: readonly string[]
  /** Small modules in `public/` that make the page nicer; it works without them. */
  readonly scripts?: readonly string[]
  /** Whose long texts on this page the browser keeps until they are saved; of nobody unless said. */
  readonly drafts?: string
}
