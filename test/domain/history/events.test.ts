import { readFileSync } from 'node:fs'
import t from 'tap'
import { EVENTS } from '../../../src/domain/history/events.js'
import { fileOf } from '../../../src/installation/paths.js'

t.test('every event that lists show has its words in both languages, and no words are left over', (t) => {
  const shown = Object.entries(EVENTS).flatMap(([id, row]) => ('silent' in row ? [] : [id]))
  for (const language of ['sv', 'en']) {
    const { did } = JSON.parse(readFileSync(fileOf(`locales/${language}/web.json`), 'utf8'))
    t.strictSame(Object.keys(did).sort(), shown.toSorted(), language)
  }
  t.end()
})
