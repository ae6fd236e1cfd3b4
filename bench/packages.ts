/**
 * `node dist-bench/bench/packages.js [--size=1000]`: how much memory the process takes while it makes an offline package
 * and each kind of selection of so many cases; prints a table for bench/README.md.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createExport } from '../src/actions/exports/create-export.js'
import { findExport } from '../src/actions/exports/find-export.js'
import { writeSelection } from '../src/actions/selection/write-selection.js'
import { openCore } from '../src/app.js'
import { readConfig } from '../src/config.js'
import { SELECTION_FORMATS } from '../src/domain/export/selection/formats.js'
import { spareMemory } from '../src/spare-memory.js'
import { publishCompact } from './fill.js'

spareMemory()
const { values } = parseArgs({ options: { size: { type: 'string', default: '1000' } } })
const size = Number(values.size)
const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-packages-'))
const core = await openCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
const { deps } = core
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_000_000)

/** Resident memory at the most while something is done, above what it was before. */
async function grown(work: () => Promise<number>): Promise<string> {
  const before = megabytes()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, megabytes())
  }, 50)
  const start = performance.now()
  const bytes = await work()
  clearInterval(timer)
  return `${(bytes / 1_000_000).toFixed(1)} | ${((performance.now() - start) / 1000).toFixed(1)} | ${before} | ${most} | ${most - before}`
}

async function selection(suffix: string): Promise<number> {
  const { content } = await writeSelection(deps, { language: 'en', suffix, choice: {}, asked: '' })
  let bytes = 0
  for await (const part of content) bytes += Buffer.byteLength(part)
  return bytes
}

async function offline(): Promise<number> {
  const { id } = await createExport(deps, {})
  await deps.packages.settle()
  const job = await findExport(deps, id)
  if (job.state !== 'done') throw new Error(`the package is ${job.state}`)
  return job.size
}

try {
  const reference = await publishCompact(deps)
  const first = (await deps.collections.cases.getBy('reference', reference))?.doc
  if (!first) throw new Error('no case')
  // Code, fonts and caches are there before anything is measured.
  for (const { suffix } of SELECTION_FORMATS) await selection(suffix)
  await offline()
  for (let n = 1; n < size; n += 1)
    await deps.collections.cases.insert({
      ...first,
      id: `c${n}`,
      reference: `2026-${String(n).padStart(4, '0')}`,
    })
  console.log(`| ${size} cases | MB | seconds | memory before, MB | at most, MB | grown by, MB |`)
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const { suffix } of SELECTION_FORMATS)
    console.log(`| ${suffix} | ${await grown(() => selection(suffix))} |`)
  console.log(`| offline package | ${await grown(offline)} |`)
} finally {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
}
