import type { Register } from '../operation.js'
import listDefinitions from './list-definitions.js'
import listNotices from './list-notices.js'
import listProcesses from './list-processes.js'
import listTemplates from './list-templates.js'
import listVocabularies from './list-vocabularies.js'
import readAnswersSchema from './read-answers-schema.js'
import readDefinition from './read-definition.js'
import drawProcessAsText from './read-diagram-mermaid.js'
import drawProcess from './read-diagram-svg.js'
import readMatrix from './read-matrix.js'
import readNotice from './read-notice.js'
import readProcess from './read-process.js'
import readTemplate from './read-template.js'
import saveDefinition from './save-definition.js'
import useEdition from './use-edition.js'

export const definitionsOperations: readonly Register[] = [
  listTemplates,
  readTemplate,
  readAnswersSchema,
  listProcesses,
  readProcess,
  readMatrix,
  drawProcess,
  drawProcessAsText,
  listVocabularies,
  listNotices,
  readNotice,
  listDefinitions,
  readDefinition,
  saveDefinition,
  useEdition,
]
