import t from 'tap'
import { NO_CHROMIUM } from './chromium.js'
import { checkEveryPage } from './every-page.js'

t.test('every page in English', { skip: NO_CHROMIUM }, (t) => checkEveryPage(t, 'en'))
