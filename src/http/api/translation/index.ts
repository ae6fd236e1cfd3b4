import type { Register } from '../operation.js'
import addComment from './add-comment.js'
import listFindings from './list-findings.js'
import listTranslations from './list-translations.js'
import listWaiting from './list-waiting.js'
import readTranslation from './read-translation.js'
import rebuildMemory from './rebuild-memory.js'
import saveUnit from './save-unit.js'
import signOff from './sign-off.js'
import waiveFinding from './waive-finding.js'

export const translationOperations: readonly Register[] = [
  listWaiting,
  listTranslations,
  readTranslation,
  saveUnit,
  listFindings,
  waiveFinding,
  addComment,
  signOff,
  rebuildMemory,
]
