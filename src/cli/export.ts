import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { total } from '../archive/format.js'
import { countAll, writeArchive } from '../archive/write-archive.js'
import type { Collections } from '../storage/collections.js'
import { type Command, CommandError } from './command.js'
import { EXIT } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { withStore } from './with-core.js'

/** Writes everything to one archive; `-` is the standard output. */
export const exportArchive: Command = {
  options: { force: { type: 'boolean' } },
  positionals: ['file'],
  async run(terminal, { values, positionals: [file = ''] }) {
    if (file !== '-' && values.force !== true) await refuseExisting(terminal, file)
    const documents = await withStore(terminal, ({ deps }) =>
      write(terminal, deps.collections, deps.clock(), file),
    )
    terminal.err(terminal.t('cli:export.done', { documents, file: file === '-' ? 'stdout' : file }))
    return EXIT.ok
  },
}

async function refuseExisting({ t }: Terminal, file: string): Promise<void> {
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (there) throw new CommandError(t('cli:problems.fileExists', { file }), EXIT.failed)
}

async function write(terminal: Terminal, collections: Collections, now: Date, file: string): Promise<number> {
  const expected = total(await countAll(collections))
  let documents = 0
  const lines = writeArchive(collections, now, (written) => {
    documents = written
    terminal.progress(terminal.t('cli:export.progress', { documents, expected }))
  })
  if (file === '-') await pipeline(Readable.from(lines), terminal.stdout as Writable, { end: false })
  else await writeWhole(lines, file)
  return documents
}

/** A file with the asked-for name is a whole archive: it gets its name when the last byte is on disk. */
async function writeWhole(lines: AsyncIterable<string>, file: string): Promise<void> {
  const part = `${file}.part`
  try {
    // It holds personal data and hashes of passwords: for its owner only.
    await pipeline(Readable.from(lines), createWriteStream(part, { mode: 0o600 }))
    const handle = await open(part, 'r')
    await handle.sync()
    await handle.close()
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
