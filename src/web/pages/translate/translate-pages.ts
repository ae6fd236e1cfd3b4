import type { Pages } from '../../page.js'
import { unitPages } from './unit-pages.js'

/** Everything that translators and reviewers work with. */
export const translatePages: Pages = (app, around) => {
  unitPages(app, around)
}
