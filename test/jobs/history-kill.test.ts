import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { gathered, newestFirst } from '../../src/actions/history/read-entries.js'
import { readItems } from '../../src/actions/ideas/read-items.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { checkHistory } from '../../src/integrity/check-history.js'
import { ADVISOR } from '../fixtures/compact.js'
import { rounds } from '../rounds.js'
import { engines, type Place } from '../storage/engines.js'
import { ideaWith } from './idea-with.js'

/** So many times the writer is killed: at this write or that, before it and after it. */
const KILLS = rounds(8, 50)
const child = fileURLToPath(new URL('history-child.js', import.meta.url))

/** Lets a writer work until it is killed. @returns the last revision that was acknowledged */
async function killedAt(engine: string, address: string, round: number): Promise<number> {
  // An edit, its copy and its trim are up to seven writes: each is met in some round.
  const at = String(1 + ((round * 5) % 31))
  const args = [child, engine, address, at, round % 2 === 0 ? 'before' : 'after']
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const [, signal] = await once(writer, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the writer was not killed: ${signal}`)
  const revisions = said.split('\n').slice(0, -1)
  return Number(revisions.at(-1) ?? 0)
}

async function opened(t: Test, place: Place) {
  const core = await openCore(readConfig({ LOG_LEVEL: 'silent' }), { store: await place.open() })
  const close = () => core.close()
  t.teardown(close)
  return { core, close }
}

for (const engine of engines(t))
  t.test(
    `${engine.name}: killed at any write, a history loses nothing and has nothing twice`,
    { ...(engine.skip && { skip: engine.skip }) },
    async (t) => {
      const place = await engine.place(t)
      const first = await opened(t, place)
      await first.core.deps.collections.ideas.insert(ideaWith([], { state: 'identification', advisor: null }))
      await first.close()
      let acknowledged = 1
      for (let round = 0; round < KILLS; round += 1)
        acknowledged = Math.max(acknowledged, await killedAt(engine.name, place.address, round))

      const { core, close } = await opened(t, place)
      const { collections } = core.deps
      await core.outbox.flush('i1')
      const idea = (await collections.ideas.get('i1'))?.doc
      if (!idea) throw new Error('the idea is gone')
      t.ok(idea.revision >= acknowledged, 'nothing acknowledged is missing')
      t.strictSame(idea.pending, [], 'all is copied')
      const entries = await gathered(newestFirst(core.deps, idea))
      t.strictSame(
        entries.map(({ entry }) => entry.revision),
        Array.from({ length: idea.revision }, (_, n) => idea.revision - n),
        'each revision has its entry, once',
      )
      const states = await checkHistory(collections, idea)
      t.strictSame(
        states.filter(({ path }) => path !== '/state'),
        [],
        'the chain is whole',
      )
      const given = entries.filter(({ entry }) => entry.what === 'advise').length
      const ids = new Set<string>()
      let after: string | undefined
      do {
        const page = await readItems(
          core.deps,
          { idea, context: core.deps.definitions.current },
          ADVISOR,
          'advice',
          {
            after,
            limit: 100,
          },
        )
        for (const { id } of page.items) ids.add(id)
        after = page.next ?? undefined
      } while (after !== undefined)
      t.equal(ids.size, given, 'each advice is there, once')
      await close()
    },
  )
