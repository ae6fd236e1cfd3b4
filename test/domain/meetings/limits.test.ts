import t from 'tap'
import { addItems } from '../../../src/domain/meetings/change-items.js'
import { assertSize, hasRoom, MOST_ITEMS } from '../../../src/domain/meetings/limits.js'
import type { Moment } from '../../../src/domain/meetings/moment.js'
import type { AgendaItem, Meeting } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'

const AT = '2026-11-23T09:30:00.000Z'
const stamp = { by: { kind: 'person', id: 'u1', name: 'Åsa' }, at: AT } as const
const moment: Moment = { actor: ADVISOR, now: new Date(AT), newId: () => 'new', read: 1 }

const item = (n: number, text = ''): AgendaItem => ({
  id: `t${n}`,
  idea: `i${n}`,
  reasons: ['by-hand'],
  since: AT,
  ...(text !== '' && { note: { text, revision: 1, ...stamp } }),
})

const meetingOf = (items: AgendaItem[]): Meeting => ({
  id: 'm1',
  revision: 1,
  headRevision: 1,
  start: AT,
  kind: 'workgroup',
  language: 'sv',
  called: [],
  present: [],
  state: 'planned',
  items,
  created: stamp,
  changed: stamp,
})

const many = (count: number, text?: string) => Array.from({ length: count }, (_, n) => item(n, text))

t.test('an agenda has a limit, and says so', (t) => {
  const next = { idea: 'other', reasons: ['asked'], since: AT } as const
  const almost = meetingOf(many(MOST_ITEMS - 1))
  const full = addItems(almost, [next], moment)
  t.equal(full.items.length, MOST_ITEMS)
  t.notOk(hasRoom(full))
  t.throws(() => addItems(full, [{ ...next, idea: 'another' }], moment), {
    code: 'agenda-full',
    extras: { params: { limit: 300 } },
  })
  t.equal(addItems(full, [next], moment), full, 'what is there already needs no room')
  t.throws(() => addItems(almost, [next, { ...next, idea: 'x' }], moment), { code: 'agenda-full' })
  t.end()
})

t.test('the minutes of a meeting have a largest size; what makes them smaller is always possible', (t) => {
  const before = meetingOf(many(200, 'å'.repeat(10_000)))
  const after = meetingOf(many(220, 'å'.repeat(10_000)))
  t.throws(() => assertSize(before, after), {
    code: 'meeting-too-large',
    extras: { params: { limit: 4096 } },
  })
  t.doesNotThrow(() => assertSize(after, before))
  t.doesNotThrow(() => assertSize(after, meetingOf(many(219, 'å'.repeat(10_000)))))
  t.end()
})
