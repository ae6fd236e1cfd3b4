import t from 'tap'
import { gathered, newestFirst } from '../../src/actions/history/read-entries.js'
import { readHistory } from '../../src/actions/history/read-history.js'
import { changeIdea } from '../../src/actions/ideas/change-idea.js'
import { changeWith } from '../../src/actions/ideas/change-with.js'
import { createIdea } from '../../src/actions/ideas/create-idea.js'
import { editAnswers } from '../../src/actions/ideas/edit-answers.js'
import { readItems } from '../../src/actions/ideas/read-items.js'
import { moveIdea } from '../../src/actions/process/move-idea.js'
import type { Actor } from '../../src/domain/actor.js'
import { editIdea } from '../../src/domain/ideas/edit-idea.js'
import { giveAdvice } from '../../src/domain/ideas/give-advice.js'
import { BUDGET } from '../../src/domain/ideas/limits.js'
import { sendMessage } from '../../src/domain/ideas/messages.js'
import { decideHeld, holdIdea } from '../../src/domain/ideas/moderate.js'
import { checkHistory } from '../../src/integrity/check-history.js'
import { ADVISOR, compactIdea } from '../fixtures/compact.js'
import { rounds } from '../rounds.js'
import { openTestCore } from './outbox-helper.js'

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
const asking = { idea: 'compact', actor: ADVISOR, revision: 'latest' } as const

t.test(
  '2,000 edits, 500 advice notes and 300 messages stay under 256 kB',
  { timeout: 900_000 },
  async (t) => {
    const core = await openTestCore(t)
    const { deps, outbox } = core
    const { ideas } = deps.collections
    await ideas.insert({ ...compactIdea(), outbox: [], contact: {} })
    const times = rounds(4, 1)
    const paragraph = 'Grannar hjälper varandra med det som är svårt att göra ensam. '.repeat(12)
    const [edits, notes, said] = [2000 / times, 500 / times, 300 / times]
    for (let n = 0; n < edits; n += 1) {
      await changeWith(deps, asking, editIdea, {
        answers: { solution: { description: `${n} ${paragraph}` } },
      })
      if (n < notes) {
        const note = {
          date: '2026-11-20',
          kind: 'funding',
          said: `${n} ${paragraph}`,
          visibility: 'team',
        } as const
        await changeWith(deps, asking, giveAdvice, note)
      }
      if (n < said) await changeWith(deps, asking, sendMessage, { text: `${n} ${paragraph}` })
    }
    await outbox.flush('compact')

    const stored = (await ideas.get('compact'))?.doc
    if (!stored) throw new Error('the idea is gone')
    t.comment(`${bytes(stored)} bytes`)
    t.ok(bytes(stored) < 256 * 1024, `${bytes(stored)} bytes`)
    const all = await gathered(newestFirst(deps, stored))
    t.equal(all.length, edits + notes + said)
    const found = { idea: stored, context: deps.definitions.contextOf(stored) }
    const page = await readHistory(deps, found, ADVISOR, { limit: 20 })
    t.equal(page.items.length, 20)
    t.ok(bytes(page) < 100_000)
    t.strictSame(
      (await checkHistory(deps.collections, stored)).filter(
        ({ code }) => !['stateDiffers', 'revisionGap'].includes(code),
      ),
      [],
    )
    const older = await readItems(deps, found, ADVISOR, 'advice', { after: '3', limit: 20 })
    t.match(older, { items: [{ said: /^1 / }, { said: /^0 / }], next: null })
  },
)

const PAGE = {
  answers: { solution: { description: 'x'.repeat(15_000) }, challenge: { problem: 'y'.repeat(15_000) } },
}

t.test('twenty-five full saves by a private link are one entry, and a small document', async (t) => {
  const { deps } = await openTestCore(t)
  const visitor: Actor = { kind: 'visitor', id: 'v', name: '', language: 'sv', grants: [] }
  const { idea } = await createIdea(deps, { track: 'idea', answers: {} } as never, visitor)
  const owner: Actor = { ...visitor, kind: 'submitter', id: idea.id }
  let revision = idea.revision
  for (let n = 0; n < 25; n += 1) {
    const patch = { ...PAGE.answers, about: { title: `Nr ${n}` } }
    const saved = await editAnswers(deps, { idea: idea.id, actor: owner }, { revision, patch })
    revision = saved.idea.revision
  }
  const stored = (await deps.collections.ideas.get(idea.id))?.doc
  if (!stored) throw new Error('the idea is gone')
  t.equal(stored.revision, 26)
  t.match(stored.pending.at(-1), { what: 'edit', saves: 25, open: true })
  t.equal((await gathered(newestFirst(deps, stored))).length, 2)
  t.ok(bytes(stored) < 100_000, `${bytes(stored)} bytes`)
})

t.test('an idea at its budget says so, and can be moderated and taken back', async (t) => {
  const { deps } = await openTestCore(t)
  const { ideas } = deps.collections
  const full = {
    ...compactIdea(),
    contact: {},
    outbox: [],
    state: 'submitted',
    tags: [],
    earlier: [
      {
        edition: '2025-1',
        at: '2026-11-23T09:30:00.000Z',
        answers: { about: { title: 'x'.repeat(BUDGET.ordinary - bytes(compactIdea()) - 5000) } },
      },
    ],
  }
  await ideas.insert(full)
  const note = { date: '2026-11-20', kind: 'funding', said: 'x'.repeat(9000), visibility: 'team' } as const
  await t.rejects(changeWith(deps, asking, giveAdvice, note), {
    code: 'idea-too-large',
    extras: { params: { part: 'earlier', limit: 4096 } },
  })
  await changeIdea(deps, asking, (_context, idea, now, newId) =>
    holdIdea(idea, ['x'.repeat(9000)], ADVISOR, now, newId),
  )
  await changeIdea(deps, asking, (context, idea, now, newId) =>
    decideHeld(context, idea, { decision: 'free', note: 'x'.repeat(3000) }, ADVISOR, now, newId),
  )
  const owner: Actor = { kind: 'submitter', id: 'compact', name: 'Åsa', language: 'sv', grants: [] }
  await moveIdea(deps, { ...asking, actor: owner }, { move: 'withdraw', note: 'x'.repeat(3000) })
  t.match((await ideas.get('compact'))?.doc, { state: 'closed' })
})
