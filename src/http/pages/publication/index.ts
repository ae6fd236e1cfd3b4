import type { Pages } from '../page.js'
import { basketPages } from './basket-page.js'
import { casesPage } from './cases-page.js'
import { comparePage } from './compare-page.js'

/**
 * The catalogue and what a reader does with it. A case itself is at its lasting address, among the documents.
 */
export const casePages: Pages = (app, around) => {
  for (const register of [casesPage, comparePage, basketPages]) register(app, around)
}
