import { concordancePages } from '../exchange/concordance-pages.js'
import { memoryPages } from '../exchange/memory-pages.js'
import { termFilePages } from '../exchange/term-file-pages.js'
import type { Pages } from '../page.js'
import { termsPages } from '../terms/terms-pages.js'
import { unitPages } from './unit-pages.js'
import { waitingPages } from './waiting-page.js'

/** Everything that translators and reviewers work with. */
export const translatePages: Pages = (app, around) => {
  for (const register of [unitPages, waitingPages, termsPages, termFilePages, memoryPages, concordancePages])
    register(app, around)
}
