import type { PdfModel } from '../../domain/export/pdf-model.js'
import { makeWorker } from '../worker/make-worker.js'

/** A case takes a tenth of a second, on a busy machine some. Milliseconds. */
const TIMEOUT = 60_000
/** Its memory is worth more than the moment that a new process takes. Milliseconds. */
const IDLE = 60_000
/**
 * Bytes. The compiler begins with 12 MB and keeps some 2 MB of every paper that it has set; WebAssembly gives
 * no memory back. Past this, a new process takes over, which takes half a second.
 */
const ROOM = 48_000_000

/** What is set: the paper, and the pictures that it names, by their names. */
export interface PdfOrder {
  readonly paper: PdfModel
  readonly images: ReadonlyMap<string, Uint8Array>
}

export interface PdfWorker {
  /** One paper at a time. @throws Error when it cannot be set, takes too long, or the process ends. */
  print(paper: PdfModel, images?: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array>
  /** The process at work, if there is one. */
  pid(): number | undefined
  stop(): Promise<void>
}

/**
 * One printing process at a time. Compiled in the quick way alone: the slow way doubles the memory and takes
 * seconds, which many hundred papers would not earn back.
 */
export function makePdfWorker({ room = ROOM, idle = IDLE } = {}): PdfWorker {
  const { run, pid, stop } = makeWorker<PdfOrder, Uint8Array>({
    script: new URL('./pdf-process.js', import.meta.url),
    execArgv: ['--liftoff-only'],
    what: 'the PDF',
    timeout: TIMEOUT,
    idle,
    room,
  })
  return { print: (paper, images = new Map()) => run({ paper, images }), pid, stop }
}
