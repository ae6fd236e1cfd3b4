import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { openCollections } from '../../src/storage/collections.js'
import { run } from '../cli/run.js'
import { newFolder } from '../jobs/new-folder.js'
import { engines, type Place } from '../storage/engines.js'
import { FIRST } from '../storage/migrations/sample.js'

const child = fileURLToPath(new URL('import-child.js', import.meta.url))

const envOf = ({ address }: Place): Record<string, string> =>
  address.startsWith('mongodb:') ? { MONGODB_URI: address } : { DATA_DIR: address }

const rows = (text: string): string[] => text.split('\n').slice(1, -2)

for (const engine of engines(t))
  t.test(
    `${engine.name}: an import that is killed is told, and done again`,
    { skip: engine.skip ?? false },
    async (t) => {
      const file = await todaysArchive(newFolder(t))
      const place = await engine.place(t)
      const env = envOf(place)
      for (const writes of [1, 30, 200]) {
        const importing = spawn(process.execPath, [child, place.address, file, String(writes)], {
          stdio: 'inherit',
        })
        const [, signal] = await once(importing, 'exit')
        t.equal(signal, 'SIGKILL', `killed at write ${writes}`)
        for (const command of ['start', 'check'])
          t.match(
            await run([command], env),
            { exit: 10, err: /^The import of archive.jsonl.*--again FILE.*\n$/ },
            command,
          )
      }
      t.match(await run(['import', file], env), { exit: 10 })
      t.match(await run(['import', `${file}.not`, '--again'], env), { exit: 1 })
      t.match(await run(['check'], env), { exit: 10 }, 'what cannot be read takes nothing away')

      t.match(await run(['import', '--again', file], env), { exit: 0 })
      t.match(await run(['check'], env), { exit: 0 })
      const out = await run(['export', '-'], env)
      t.strictSame(rows(out.out), rows(readFileSync(file, 'utf8')), 'byte for byte')
      t.match(
        await run(['import', '--again', file], env),
        { exit: 1, err: /not empty/ },
        'a whole one is left alone',
      )
    },
  )

/** The sample as this version writes it. */
async function todaysArchive(folder: string): Promise<string> {
  const env = { DATA_DIR: join(folder, 'store') }
  await run(['import', FIRST.putArchive(folder)], env)
  const file = join(folder, 'archive.jsonl')
  await run(['export', '--force', file], env)
  return file
}

t.test('an archive with something twice leaves nothing behind', async (t) => {
  const [sqlite] = engines(t)
  const place = await sqlite?.place(t)
  const folder = newFolder(t)
  const file = await todaysArchive(folder)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  writeFileSync(file, withTwice(lines))
  const env = envOf(place as Place)
  t.match(await run(['import', file], env), { exit: 1, err: /is there already.*Nothing has been imported/ })
  const store = await (place as Place).open()
  const { parties } = await openCollections(store, { templates: new Map() })
  t.equal(await parties.size(), 0)
  t.equal(await store.meta.get('import'), null)
})

/** With its first document once more at the end, and an end mark that says so. */
function withTwice(lines: readonly string[]): string {
  const [first = '', end = ''] = [lines[1], lines.at(-1)]
  const text = `${[...lines.slice(0, -1), first].join('\n')}\n`
  const { counts } = JSON.parse(end)
  const { collection } = JSON.parse(first)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return (
    text + JSON.stringify({ end: true, counts: { ...counts, [collection]: counts[collection] + 1 }, sha256 })
  )
}
