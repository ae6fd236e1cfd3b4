import t from 'tap'
import { NO_CHROMIUM } from './chromium.js'
import { walkCase } from './walk-case.js'

t.test('from the queue to a reader, on pages (sv)', { skip: NO_CHROMIUM }, (t) => walkCase(t, 'sv'))
