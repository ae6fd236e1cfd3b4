import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { definitionsOperations } from './definitions/index.js'
import { takeAnswers, takeFiles } from './exchange/file-operation.js'
import importAnswer from './exchange/import-answer.js'
import { exchangeOperations } from './exchange/index.js'
import { caseDocuments } from './export/document-routes.js'
import { exportOperations } from './export/index.js'
import { harvest } from './harvest/harvest.js'
import { ideasOperations } from './ideas/index.js'
import { meetingsOperations } from './meetings/index.js'
import { notificationsOperations } from './notifications/index.js'
import type { Register } from './operation.js'
import { operationsOperations } from './operations/index.js'
import { partiesOperations } from './parties/index.js'
import { peopleOperations } from './people/index.js'
import { picturesOperations } from './pictures/index.js'
import { publishedPictures } from './pictures/published-picture.js'
import { processOperations } from './process/index.js'
import { publicationOperations } from './publication/index.js'
import { reportOperations } from './report/index.js'
import { requestsOperations } from './requests/index.js'
import { searchOperations } from './search/index.js'
import { termsOperations } from './terms/index.js'
import { translationOperations } from './translation/index.js'
import { usesOperations } from './uses/index.js'
import { viewsOperations } from './views/index.js'

/** In the order of the description. */
const OPERATIONS: readonly Register[] = [
  ...ideasOperations,
  ...picturesOperations,
  ...searchOperations,
  ...viewsOperations,
  ...processOperations,
  ...requestsOperations,
  ...usesOperations,
  ...translationOperations,
  ...exchangeOperations,
  ...termsOperations,
  ...publicationOperations,
  ...reportOperations,
  ...exportOperations,
  ...meetingsOperations,
  ...partiesOperations,
  ...peopleOperations,
  ...notificationsOperations,
  ...definitionsOperations,
  ...operationsOperations,
]

export { caseDocuments, harvest, publishedPictures }

/**
 * The API, below the prefix that it is registered under. It takes JSON, and files where an operation says so.
 */
export async function api(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  app.removeContentTypeParser('text/plain')
  takeFiles(app)
  for (const register of OPERATIONS) register(app, deps)
  await app.register(async (answers) => {
    takeAnswers(answers)
    importAnswer(answers, deps)
  })
}
