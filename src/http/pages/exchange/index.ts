import type { Pages } from '../page.js'
import { batchPages } from './batch.js'
import { ideaAgencyPages } from './idea-agency.js'

/** Texts on their way to agencies and back. */
export const agencyPages: Pages = (app, around) => {
  ideaAgencyPages(app, around)
  batchPages(app, around)
}
