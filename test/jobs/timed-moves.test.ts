import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { moveIdea } from '../../src/actions/process/move-idea.js'
import { SYSTEM } from '../../src/domain/actor.js'
import type { Idea, MoveTime } from '../../src/domain/types.gen.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { engines, type Place } from '../storage/engines.js'
import { ideaWith, NOW } from './idea-with.js'
import { newFolder } from './new-folder.js'
import { EDITION, timedEnv } from './timed-process.js'
import { sweepOnce } from './timed-sweep.js'

const DAY = 86_400_000
const child = fileURLToPath(new URL('timed-child.js', import.meta.url))

/** A core on this place with the clock so many days after `NOW`. */
async function opened(t: Test, place: Place, env: NodeJS.ProcessEnv) {
  let time = Date.parse(NOW)
  const told: string[] = []
  const log = { info: () => {}, warn: (_: object, text: string) => void told.push(text), error: () => {} }
  const config = readConfig({ ...env, LOG_LEVEL: 'silent' })
  const core = await openCore(config, { store: await place.open(), clock: () => new Date(time), log })
  t.teardown(() => core.close())
  const { deps } = core
  const ideaNow = async (id: string) => (await deps.collections.ideas.get(id))?.doc as Idea
  const after = async (days: number, id: string) => {
    time = Date.parse(NOW) + days * DAY
    await sweepOnce(deps)
    return ideaNow(id)
  }
  return { ...core, told, ideaNow, after }
}

const paused = (more: Partial<Idea> = {}): Idea =>
  ideaWith([], {
    id: 'paused',
    reference: '2026-0002',
    process: EDITION,
    state: 'paused',
    step: 'specification',
    pause: { reason: 'funding', reviewDate: '2026-12-10' },
    appointed: true,
    pending: [],
    ...more,
  })
const queued = (more: Partial<Idea> = {}): Idea => ideaWith([], { process: EDITION, pending: [], ...more })

const pausedFor = (t: Test, at: MoveTime) => timedEnv(newFolder(t), at)

for (const engine of engines(t)) {
  const options = { ...(engine.skip && { skip: engine.skip }) }
  t.test(`${engine.name}: a pause of thirty days ends by itself, once`, options, async (t) => {
    const place = await engine.place(t)
    const { deps, after, ideaNow, told } = await opened(t, place, pausedFor(t, { after: 'P30D' }))
    await deps.collections.ideas.insert(paused())
    await deps.collections.ideas.insert(queued())
    t.equal((await after(29.9, 'paused')).state, 'paused', 'not before')
    const woken = await after(30, 'paused')
    t.match(woken, { state: 'specification', pause: undefined, revision: 2 })
    t.match(woken.pending.at(-1), { what: 'resume', from: 'paused', by: { kind: 'system' } })
    t.strictSame(await after(31, 'paused'), woken, 'once')
    t.equal((await ideaNow('i1')).state, 'submitted', 'each by its own row')
    t.match(await after(42, 'i1'), { state: 'closed', closing: { reason: 'withdrawn' } })
    t.strictSame(told, [])
  })

  t.test(`${engine.name}: or when the day comes on which it was to be reviewed`, options, async (t) => {
    const { deps, after } = await opened(t, await engine.place(t), pausedFor(t, 'review-date'))
    await deps.collections.ideas.insert(paused())
    const begins = (Date.parse('2026-12-09T23:00:00Z') - Date.parse(NOW)) / DAY
    t.equal((await after(begins - 1 / DAY, 'paused')).state, 'paused')
    t.equal((await after(begins, 'paused')).state, 'specification')
  })

  t.test(`${engine.name}: killed at its write, the move is made once all the same`, options, async (t) => {
    const place = await engine.place(t)
    const env = pausedFor(t, { after: 'P30D' })
    const first = await opened(t, place, env)
    await first.deps.collections.ideas.insert(paused())
    await first.close()
    const now = new Date(Date.parse(NOW) + 30 * DAY).toISOString()
    for (const [side, state] of [
      ['before', 'paused'],
      ['after', 'specification'],
    ] as const) {
      const args = [child, engine.name, place.address, '1', side]
      const writer = spawn(process.execPath, args, {
        env: { ...process.env, ...env, NOW_IS: now },
        stdio: 'inherit',
      })
      t.equal((await once(writer, 'close'))[1], 'SIGKILL')
      const seen = await opened(t, place, env)
      t.match(await seen.ideaNow('paused'), { state, revision: state === 'paused' ? 1 : 2 }, `killed ${side}`)
      await seen.close()
    }
    const last = await opened(t, place, env)
    t.match(await last.after(31, 'paused'), { state: 'specification', revision: 2 })
  })
}

const [sqlite] = engines(t)

async function onSqlite(t: Test, at: MoveTime) {
  const place = await (sqlite as NonNullable<typeof sqlite>).place(t)
  return opened(t, place, pausedFor(t, at))
}

t.test('it never passes an unmet gate, and does not look at the idea until that is met', async (t) => {
  const { deps, after, told } = await onSqlite(t, { after: 'P30D' })
  const { ideas } = deps.collections
  await ideas.insert(paused({ contact: {} }))
  t.match(await after(40, 'paused'), { state: 'paused', revision: 1 })
  const due = await ideas.find({ range: { due: { to: deps.clock().getTime() } }, limit: 10 })
  t.strictSame([due.items, told], [[], []])
  const { doc, version } = (await ideas.get('paused')) as NonNullable<Awaited<ReturnType<typeof ideas.get>>>
  await ideas.replace({ ...doc, contact: { email: 'asa@exempel.se' } }, version)
  t.equal((await after(41, 'paused')).state, 'specification')
})

t.test('what is held back as spam, or on an edition that is gone, stays where it is', async (t) => {
  const { deps, after, ideaNow } = await onSqlite(t, { after: 'P30D' })
  await deps.collections.ideas.insert(queued({ held: { signals: ['links'], at: NOW } as never }))
  await deps.collections.ideas.insert(paused({ process: 'gone-1', outbox: [], pending: [] }))
  t.equal((await after(400, 'i1')).state, 'submitted')
  t.equal((await ideaNow('paused')).state, 'paused')
})

t.test('the system waits for the time; others who may make the move need not', async (t) => {
  const { deps, ideaNow } = await onSqlite(t, { after: 'P30D' })
  await deps.collections.ideas.insert(paused())
  const asked = { idea: 'paused', revision: 1 }
  await t.rejects(moveIdea(deps, { ...asked, actor: SYSTEM }, { move: 'resume' }), {
    code: 'move-not-possible',
  })
  const grants = [{ role: 'advisor' as const }]
  const advisor = { kind: 'person' as const, id: 'u1', name: 'Åsa', language: 'sv', grants }
  await moveIdea(deps, { ...asked, actor: advisor }, { move: 'resume' })
  t.equal((await ideaNow('paused')).state, 'specification')
})
