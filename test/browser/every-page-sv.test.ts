import t from 'tap'
import { NO_CHROMIUM } from './chromium.js'
import { checkEveryPage } from './every-page.js'

t.test('every page in Swedish', { skip: NO_CHROMIUM }, (t) => checkEveryPage(t, 'sv'))
