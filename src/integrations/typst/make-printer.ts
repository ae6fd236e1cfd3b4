import type { Printer } from '../../domain/export/paper.js'
import { hash } from '../../domain/hash.js'
import { makePress, type Press } from './make-press.js'
import { makeShelf } from './make-shelf.js'

export interface PrinterRoom {
  readonly print: Printer
  close(): Promise<void>
}

/** Makes PDFs in a process of its own, one after the other; nothing is loaded before the first is asked for. */
export function makePrinter(press: Press = makePress()): PrinterRoom {
  const kept = makeShelf()
  let last: Promise<unknown> = Promise.resolve()
  const print: Printer = (paper) => {
    const key = hash(JSON.stringify(paper))
    const known = kept.get(key)
    if (known) return known
    const made = last.then(() => press.print(paper))
    last = made.catch(() => {})
    kept.put(key, made)
    return made
  }
  return { print, close: () => press.stop() }
}
