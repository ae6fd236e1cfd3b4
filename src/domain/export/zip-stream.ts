import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib'
import type { ZipInputFile } from 'fflate'
import { fflate } from '../packages.js'
import { ZIP_TIME } from './zip-files.js'

type Part = string | Uint8Array

export interface StreamedFile {
  readonly name: string
  readonly content: Part | AsyncIterable<Part>
  /** As it is: what is compressed already, and what a format wants to find so. */
  readonly stored?: boolean
}

const LEVEL = { level: 6 }
const STORED = 0
const DEFLATED = 8
const compress = promisify(deflateRaw) as (bytes: Uint8Array, how: typeof LEVEL) => Promise<Uint8Array>

/**
 * A ZIP archive that is handed on while its files come, so that memory does not grow with what is in them.
 * Compressing is done beside the event loop, and an archive keeps no compressor of the files that it has.
 */
export async function* zipStream(
  files: AsyncIterable<StreamedFile> | Iterable<StreamedFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new (fflate().Zip)((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) ready.push(chunk)
  })
  const take = (): Uint8Array[] => {
    const taken = ready
    ready = []
    return taken
  }
  for await (const file of files) {
    const entry = entryOf(file)
    zip.add(entry)
    const add = (bytes: Uint8Array, isLast: boolean): void =>
      entry.ondata?.(null, bytes as Uint8Array<ArrayBuffer>, isLast)
    for await (const bytes of packed(file, entry)) {
      add(bytes, false)
      yield* take()
    }
    add(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}

const entryOf = ({ name, stored = false }: StreamedFile): ZipInputFile => ({
  filename: name,
  size: 0,
  crc: 0,
  compression: stored ? STORED : DEFLATED,
  mtime: ZIP_TIME,
  os: 3,
})

/** The bytes as they lie in the archive. `entry` learns what they were before. */
async function* packed({ content, stored }: StreamedFile, entry: ZipInputFile): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = measured(content, entry)
    yield stored ? bytes : await compress(bytes, LEVEL)
    return
  }
  const parts = measuredEach(content, entry)
  if (stored) return yield* parts
  const deflating = createDeflateRaw(LEVEL)
  // What goes wrong on the way reaches whoever reads.
  pipeline(Readable.from(parts), deflating).catch(() => {})
  yield* deflating as AsyncIterable<Uint8Array>
}

async function* measuredEach(parts: AsyncIterable<Part>, entry: ZipInputFile): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield measured(part, entry)
}

function measured(part: Part, entry: ZipInputFile): Uint8Array {
  const bytes = typeof part === 'string' ? Buffer.from(part) : part
  entry.crc = crc32(bytes, entry.crc)
  entry.size += bytes.length
  return bytes
}
