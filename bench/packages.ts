/**
 * `npm run bench:packages [-- --size=1000]`: how much memory the product takes while it makes an offline package and each
 * kind of selection of so many cases; prints a table for bench/README.md.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createExport } from '../src/actions/export/create-export.js'
import { findExport } from '../src/actions/export/find-export.js'
import { writeSelection } from '../src/actions/export/write-selection.js'
import { SELECTION_FORMATS } from '../src/domain/export/selection/formats.js'
import { readConfig } from '../src/installation/config.js'
import { keepYoungSmall, limitHeap } from '../src/installation/limit-heap.js'
import { openCore } from '../src/installation/open-core.js'
import { publishMany } from './bench-cases.js'
import { publishCompact } from './fill.js'
import { memoryNow, mostDuring } from './memory-of.js'

keepYoungSmall()
limitHeap()
const { values } = parseArgs({ options: { size: { type: 'string', default: '1000' } } })
const size = Number(values.size)
const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-packages-'))
const core = await openCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
const { deps } = core
const whole = (megabytes: number): string => Math.round(megabytes).toLocaleString('en')

/** `before`: without a printing process, so that all that it takes is counted as growth. */
async function grown(work: () => Promise<number>): Promise<string> {
  const { server, both } = memoryNow()
  const start = performance.now()
  const { most, result: bytes } = await mostDuring(work)
  const seconds = (performance.now() - start) / 1000
  const cells = [
    (bytes / 1e6).toFixed(1),
    seconds.toFixed(1),
    whole(server),
    whole(most.server),
    whole(most.server - server),
    whole(most.printer),
    whole(most.both - both),
  ]
  return cells.join(' | ')
}

async function selection(suffix: string): Promise<number> {
  const { content } = await writeSelection(deps, { language: 'en', suffix, choice: {}, asked: '' })
  let bytes = 0
  for await (const part of content) bytes += Buffer.byteLength(part)
  return bytes
}

async function offline(): Promise<number> {
  const { id } = await createExport(deps, {})
  await deps.packages.flush()
  const job = await findExport(deps, id)
  if (job.state !== 'done') throw new Error(`the package is ${job.state}`)
  return job.size
}

try {
  await publishCompact(deps)
  // Code, fonts and caches are there before anything is measured.
  for (const { suffix } of SELECTION_FORMATS) await selection(suffix)
  await offline()
  await core.printer.close()
  await publishMany(deps, size - 1)
  console.log(
    `| ${size} cases | MB | seconds | server before, MB | at most | grown by | printing process, at most | both grown by |`,
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const { suffix } of SELECTION_FORMATS)
    console.log(`| ${suffix} | ${await grown(() => selection(suffix))} |`)
  console.log(`| offline package | ${await grown(offline)} |`)
} finally {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
}
