import { LRUCache } from 'lru-cache'
import type { Printer } from '../../domain/export/pdf-model.js'
import { hash } from '../../domain/hash.js'
import { makePdfWorker, type PdfWorker } from './make-pdf-worker.js'

/** Bytes of finished papers that are kept: those that readers ask for again the same day. */
const KEPT = 8_000_000

export interface PdfService {
  readonly print: Printer
  close(): Promise<void>
}

/**
 * Makes PDFs in a process of its own, one after the other; nothing is loaded before the first is asked for.
 */
export function makePdfService(press: PdfWorker = makePdfWorker()): PdfService {
  const kept = new LRUCache<string, Promise<Uint8Array>>({ maxSize: KEPT })
  let last: Promise<unknown> = Promise.resolve()
  const print: Printer = (paper, images) => {
    const key = hash(JSON.stringify(paper))
    const known = kept.get(key)
    if (known) return known
    const made = last.then(() => press.print(paper, images))
    last = made.catch(() => {})
    // Its size is known when it is made.
    kept.set(key, made, { size: 1 })
    made.then(
      ({ length }) => kept.set(key, made, { size: length }),
      () => kept.delete(key),
    )
    return made
  }
  return { print, close: () => press.stop() }
}
