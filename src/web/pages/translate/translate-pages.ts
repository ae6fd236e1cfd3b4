import type { Pages } from '../../page.js'
import { memoryPages } from './memory-pages.js'
import { termFilePages } from './term-file-pages.js'
import { termsPages } from './terms-pages.js'
import { unitPages } from './unit-pages.js'
import { waitingPages } from './waiting-page.js'

/** Everything that translators and reviewers work with. */
export const translatePages: Pages = (app, around) => {
  for (const register of [unitPages, waitingPages, termsPages, termFilePages, memoryPages])
    register(app, around)
}
