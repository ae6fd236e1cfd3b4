import { STYLE } from '../export/html-style.js'
import { MARK } from '../export/pictures.js'
import type { Html } from '../html.js'

/** How a partnership looks, on its pages and in documents that stand on their own. */
export interface Theme {
  /** In a page, beside the name. */
  readonly mark: Html
  /** The style of a document that stands on its own. */
  readonly style: string
  /** Files that take the place of the product's own, by name. */
  readonly files: ReadonlyMap<string, string>
}

/** The product's own. */
export const OWN_THEME: Theme = { mark: MARK, style: STYLE, files: new Map() }
