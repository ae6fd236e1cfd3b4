import type { CaseView } from '../../export/case-view.js'
import type { Case } from '../../types.gen.js'

/** A case in all its languages. */
export interface CaseInLanguages {
  readonly doc: Case
  readonly views: readonly CaseView[]
}
