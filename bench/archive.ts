/**
 * `npm run bench:archive [-- --engine=sqlite --size=10000,100000 --keep=FOLDER]`: exporting and importing everything,
 * beside reading and writing the same rows with the bare driver. Each in a process of its own, whose memory must not
 * grow with the number of ideas.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Work, Worked } from './archive-work.js'
import { startChild } from './child.js'
import { printMachine } from './machine.js'
import { printLine, whole } from './rows.js'
import { fillPlace, openPlace, type Place } from './stores.js'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite,mongodb' },
    size: { type: 'string', default: '10000,100000' },
    keep: { type: 'string', default: '' },
  },
})
const MOST_TIMES = 3

async function work(name: Work, { engine }: Place, address: string, file: string): Promise<Worked> {
  const child = await startChild<Worked>('archive-work', name, engine, address, file)
  await child.stop()
  return child.first
}

/** The engine has room for another store beside the filled one. */
async function withSecond(place: Place, use: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(values.keep || tmpdir(), 'second-'))
  const database = `${place.floor}-second-${process.pid}`
  await use(place.engine === 'sqlite' ? folder : database)
  rmSync(folder, { recursive: true, force: true })
}

function print(what: string, size: number, own: Worked, bare: Worked): void {
  const times = own.seconds / bare.seconds
  printLine(
    what,
    whole(size),
    own.seconds.toFixed(1),
    bare.seconds.toFixed(1),
    `${times.toFixed(1)}${times > MOST_TIMES ? ' ✗' : ''}`,
    (own.processor / bare.processor).toFixed(1),
    whole(own.before),
    whole(own.most),
    whole(bare.most),
  )
}

async function bench(engine: string, size: number): Promise<void> {
  const place = await openPlace(engine, size, values.keep)
  if (place === undefined) return
  const file = join(mkdtempSync(join(values.keep || tmpdir(), 'archive-')), 'archive.jsonl')
  try {
    await fillPlace(place)
    const written = await work('export', place, place.address, file)
    await withSecond(place, async (address) => {
      const bare = place.engine === 'sqlite' ? address : `${address}-bare`
      const bareRead = await work('bare-import', place, bare, file)
      print(`export, ${engine}`, size, written, await work('bare-export', place, bare, `${file}.bare`))
      print(`import, ${engine}`, size, await work('import', place, address, file), bareRead)
    })
    console.log(`| (${whole(statSync(file).size / 1e6)} MB of archive) |`)
  } finally {
    rmSync(join(file, '..'), { recursive: true, force: true })
    await place.close()
  }
}

printMachine()
printLine(
  'what',
  'ideas',
  'seconds',
  'bare, seconds',
  'times',
  'times by processor',
  'MB before',
  'MB at most',
  'bare, MB at most',
)
printLine('---', ...Array.from({ length: 8 }, () => '---:'))
for (const engine of values.engine.split(','))
  for (const size of values.size.split(',').map(Number)) await bench(engine, size)
