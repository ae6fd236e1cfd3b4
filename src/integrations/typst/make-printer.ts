import { Worker } from 'node:worker_threads'
import type { Paper, Printer } from '../../domain/export/paper.js'
import { hash } from '../../domain/hash.js'

/** A case takes a tenth of a second, on a busy machine some; what takes this long will never be ready. Milliseconds. */
const PATIENCE = 60_000
/** A thread that has nothing to do is let go: its memory is worth more than the moment that a new one takes. */
const IDLE = 60_000
/** The compiler keeps some 2 MB of every paper that it has set and never lets go, so a new thread takes over. */
const PAPERS = 30
/** Bytes of finished papers that are kept. */
const KEPT = 24_000_000

interface Answer {
  readonly id: number
  readonly bytes?: Uint8Array
  readonly error?: string
}

export interface PrinterRoom {
  readonly print: Printer
  close(): Promise<void>
}

/** Makes PDFs in a thread of its own, one after the other; nothing is loaded before the first is asked for. */
export function makePrinter(): PrinterRoom {
  const kept = makeShelf()
  const press = makePress()
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

/** One thread at a time. */
function makePress() {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let id = 0
  let printed = 0
  const stop = async (): Promise<void> => {
    clearTimeout(idle)
    const gone = worker
    worker = undefined
    await gone?.terminate()
  }
  const start = (): Worker => {
    // The loader of tests comes along: Node hands its own flags to its threads.
    const made = new Worker(new URL('./typst-worker.js', import.meta.url))
    made.unref()
    return made
  }
  const print = async (paper: Paper): Promise<Uint8Array> => {
    clearTimeout(idle)
    worker ??= start()
    id += 1
    try {
      const bytes = await answered(worker, id, paper)
      printed += 1
      if (printed % PAPERS === 0) await stop()
      else idle = setTimeout(() => void stop(), IDLE).unref()
      return bytes
    } catch (error) {
      await stop()
      throw error
    }
  }
  return { print, stop }
}

/** @throws Error when it fails, takes too long, or the thread ends. */
function answered(worker: Worker, id: number, paper: Paper): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const settle = (end: () => void): void => {
      clearTimeout(limit)
      worker.off('message', hear)
      worker.off('error', fail)
      worker.off('exit', ended)
      end()
    }
    const limit = setTimeout(() => settle(() => fail(new Error('the PDF took too long'))), PATIENCE)
    const ended = () => settle(() => fail(new Error('the printing thread ended')))
    const hear = (answer: Answer): void => {
      if (answer.id !== id) return
      settle(() => (answer.bytes ? done(answer.bytes) : fail(new Error(answer.error))))
    }
    worker.on('message', hear)
    worker.once('error', fail)
    worker.once('exit', ended)
    worker.postMessage({ id, paper })
  })
}

interface Kept {
  readonly made: Promise<Uint8Array>
  size: number
}

/** Finished papers, the latest used last; the oldest go when there is no room. */
function makeShelf() {
  const papers = new Map<string, Kept>()
  const makeRoom = (): void => {
    let total = [...papers.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [key, { size }] of papers) {
      if (total <= KEPT) return
      papers.delete(key)
      total -= size
    }
  }
  return {
    get: (key: string): Promise<Uint8Array> | undefined => {
      const found = papers.get(key)
      if (found === undefined) return undefined
      papers.delete(key)
      papers.set(key, found)
      return found.made
    },
    put: (key: string, made: Promise<Uint8Array>): void => {
      const kept = { made, size: 0 }
      papers.set(key, kept)
      const weigh = ({ length }: Uint8Array): void => {
        kept.size = length
        makeRoom()
      }
      made.then(weigh, () => papers.delete(key))
    },
  }
}
