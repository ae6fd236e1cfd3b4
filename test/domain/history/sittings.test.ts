import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import { hashOf } from '../../../src/domain/history/seal-entry.js'
import { isSealed, sealPending } from '../../../src/domain/history/seal-pending.js'
import { editIdea } from '../../../src/domain/ideas/edit-idea.js'
import { mergeEdit } from '../../../src/domain/ideas/merge-edit.js'
import { transition } from '../../../src/domain/process/transition.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { newId, readyIdea } from '../process/ready-idea.js'

const OWNER: Actor = { kind: 'submitter', id: 'compact', name: 'Åsa', language: 'sv', grants: [] }
const MINUTE = 60_000
const START = Date.parse('2026-11-23T09:30:00.000Z')
const { process } = context
const draft = () => readyIdea(process, 'draft', { pending: [], publications: [] })
const titled = (title: string) => ({ answers: { about: { title } } })
const edit = (idea: Idea, patch: object, minutes: number, actor: Actor = OWNER): Idea =>
  editIdea(context, idea, patch, actor, new Date(START + minutes * MINUTE), newId)

t.test('what a submitter saves in a sitting is one entry, and tells what stood there first', async (t) => {
  const before = draft()
  const first = String(before.answers.about?.title)
  let idea = edit(before, titled('Ett'), 0)
  idea = edit(idea, titled('Två'), 30)
  idea = edit(idea, { answers: { solution: { description: 'Nytt' } } }, 80)
  t.equal(idea.revision, before.revision + 3)
  t.match(idea.pending, [
    {
      what: 'edit',
      revision: idea.revision,
      saves: 3,
      open: true,
      since: '2026-11-23T09:30:00.000Z',
      at: '2026-11-23T10:50:00.000Z',
      changes: [
        {
          pointer: '/answers/about/title',
          before: first,
          first: before.revision + 1,
          last: before.revision + 2,
        },
        { pointer: '/clearance' },
        { pointer: '/answers/solution/description', last: before.revision + 3 },
      ],
    },
  ])
  t.equal(idea.pending.length, 1)
  t.notMatch(JSON.stringify(idea.pending), /Ett|Två|Nytt/, 'no text twice')
  const back = edit(idea, titled(first), 81)
  t.notMatch(JSON.stringify(back.pending), 'about/title', 'what is again what it was has not changed')
})

t.test('an hour, another actor and sending in end a sitting; staff have none', async (t) => {
  const idea = edit(draft(), titled('Ett'), 0)
  t.equal(edit(idea, titled('Två'), 60).pending.length, 2, 'an hour')
  t.equal(edit(idea, titled('Två'), 59).pending.length, 1)
  const staffs = edit(edit(idea, titled('Två'), 1, ADVISOR), titled('Tre'), 2, ADVISOR)
  t.strictSame(
    staffs.pending.map(({ open = false }) => open),
    [false, false, false],
  )
  const sent = transition(
    context,
    idea,
    { move: 'submit', reference: '2026-0042' },
    OWNER,
    new Date(START + MINUTE),
    newId,
  )
  t.match(sent, { ok: true, next: { submitted: '2026-11-23T09:31:00.000Z' } })
  if (sent.ok)
    t.strictSame(
      sent.next.pending.filter(({ open }) => open),
      [],
    )
})

t.test('what is complete is chained with the write; an open sitting is not', async (t) => {
  let salts = 0
  const seal = (idea: Idea) => sealPending(idea, () => `salt-${++salts}`)
  const open = seal(edit(draft(), titled('Ett'), 0))
  t.equal(open.chain, undefined)
  const next = seal(edit(edit(open, titled('Två'), 1, ADVISOR), titled('Tre'), 2, ADVISOR))
  const sealed = next.pending.filter(isSealed)
  t.strictSame(
    sealed.map(({ seal: { n } }) => n),
    [1, 2, 3],
  )
  t.equal(sealed[1]?.seal.previous, sealed[0]?.seal.hash)
  t.strictSame(next.chain, { length: 3, head: sealed[2]?.seal.hash })
  for (const entry of sealed) t.equal(hashOf(next.id, entry), entry.seal.hash)
  t.ok(sealed[2]?.seal.digests?.['/changes/0/after'], 'the newest text is proven, though no entry has it')
  t.equal(seal(next), next, 'and never twice')
})

t.test(
  'a form that was read within a sitting is no conflict with what the sitting had done before',
  async (t) => {
    const before = draft()
    const first = edit(before, titled('Ett'), 0)
    const second = edit(first, { answers: { solution: { description: 'Nytt' } } }, 1)
    const form = { about: { title: 'Ett igen' } }
    t.strictSame(
      mergeEdit(second, second.pending, first.revision, form),
      { patch: { about: { title: 'Ett igen' } }, conflicts: [], others: [] },
      'the title was not changed after the form was read',
    )
    const third = edit(second, titled('Två'), 2)
    t.match(mergeEdit(third, third.pending, first.revision, form), {
      conflicts: [{ field: 'about.title', kept: 'Två' }],
    })
    t.match(
      mergeEdit(third, third.pending, before.revision, { about: before.answers.about ?? {} }),
      { patch: { about: {} }, conflicts: [], others: ['about.title'] },
      'a field that the form left as it was read gives way',
    )
  },
)
