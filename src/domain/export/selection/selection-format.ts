import type { ReadImage } from '../case-pictures.js'
import type { CaseView } from '../case-view.js'
import type { Wording } from '../reading.js'
import type { Column } from './columns.js'

/** What a selection is, beside its cases. */
export interface Selection extends Wording {
  readonly columns: readonly Column[]
  readonly publisher: string
  /** Where the same selection is found again. */
  readonly address: string
  /** Without it, a book has no pictures. */
  readonly readImage?: ReadImage
}

export type Views = AsyncIterable<CaseView>

/** A way to take many cases home in one file. It is written while the cases are read. */
export interface SelectionFormat {
  readonly mediaType: string
  readonly suffix: string
  write(views: Views, selection: Selection): AsyncIterable<string | Uint8Array>
}
