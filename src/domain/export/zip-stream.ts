import { fflate } from '../packages.js'
import { ZIP_TIME } from './zip-files.js'

export interface StreamedFile {
  readonly name: string
  readonly content: string | Uint8Array | AsyncIterable<string | Uint8Array>
  /** As it is: what is compressed already, and what a format wants to find so. */
  readonly stored?: boolean
}

const encoder = new TextEncoder()
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content

/** A ZIP archive that is handed on while its files come, so that memory does not grow with it. */
export async function* zipStream(
  files: AsyncIterable<StreamedFile> | Iterable<StreamedFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const { Zip, ZipDeflate, ZipPassThrough } = fflate()
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) ready.push(chunk)
  })
  const take = (): Uint8Array[] => {
    const taken = ready
    ready = []
    return taken
  }
  for await (const { name, content, stored } of files) {
    const entry = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    entry.mtime = ZIP_TIME
    entry.os = 3
    zip.add(entry)
    if (typeof content === 'string' || content instanceof Uint8Array) entry.push(bytesOf(content), true)
    else {
      for await (const part of content) {
        entry.push(bytesOf(part))
        yield* take()
      }
      entry.push(new Uint8Array(), true)
    }
    yield* take()
  }
  zip.end()
  yield* take()
}
