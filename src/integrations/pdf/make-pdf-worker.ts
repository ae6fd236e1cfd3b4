import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PdfModel } from '../../domain/export/pdf-model.js'

/**
 * A case takes a tenth of a second, on a busy machine some; what takes this long will never be ready.
 * Milliseconds.
 */
const TIMEOUT = 60_000
/**
 * A process that has nothing to do is let go: its memory is worth more than the moment that a new one takes.
 */
const IDLE = 60_000
/**
 * Bytes. The compiler begins with 12 MB and keeps some 2 MB of every paper that it has set; WebAssembly gives
 * no memory back. Past this, a new process takes over, which takes half a second.
 */
const ROOM = 48_000_000

export interface Order {
  readonly id: number
  readonly paper: PdfModel
}

export interface Answer {
  readonly id: number
  /** Bytes that the compiler holds now. */
  readonly memory: number
  readonly bytes?: Uint8Array
  readonly error?: string
}

export interface PdfWorker {
  /** One paper at a time. @throws Error when it cannot be set, takes too long, or the process ends. */
  print(paper: PdfModel): Promise<Uint8Array>
  /** The process at work, if there is one. */
  pid(): number | undefined
  stop(): Promise<void>
}

/**
 * One printing process at a time, started when the first paper comes. In a process of its own, so that the
 * memory that the compiler takes is given back in full, and so that nothing that it does can end the product.
 */
export function makePdfWorker({ room = ROOM, idle = IDLE } = {}): PdfWorker {
  let child: ChildProcess | undefined
  let quiet: NodeJS.Timeout | undefined
  let id = 0
  const stop = async (): Promise<void> => {
    clearTimeout(quiet)
    const gone = child
    child = undefined
    if (gone) await ended(gone)
  }
  const print = async (paper: PdfModel): Promise<Uint8Array> => {
    clearTimeout(quiet)
    child ??= start()
    id += 1
    try {
      const { bytes, error, memory } = await answerOf(child, { id, paper })
      if (bytes === undefined) throw new Error(error)
      if (memory > room) await stop()
      else quiet = setTimeout(() => void stop(), idle).unref()
      return bytes
    } catch (error) {
      await stop()
      throw error
    }
  }
  return { print, stop, pid: () => child?.pid }
}

/**
 * Compiled in the quick way alone: the slow way doubles the memory and takes seconds, which many hundred
 * papers would not earn back.
 */
function start(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./pdf-process.js', import.meta.url)), {
    execArgv: [...process.execArgv, '--liftoff-only'],
    serialization: 'advanced',
    // One place for the C library to keep what is freed, instead of one for each thread.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  })
  child.unref()
  child.channel?.unref()
  return child
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.ref()
  child.kill('SIGKILL')
  await gone
}

/** @throws Error when it takes too long, or the process ends. */
function answerOf(child: ChildProcess, order: Order): Promise<Answer> {
  return new Promise((done, fail) => {
    const settle = (end: () => void): void => {
      clearTimeout(limit)
      child.off('message', hear)
      child.off('error', broken)
      child.off('exit', left)
      end()
    }
    const limit = setTimeout(() => settle(() => fail(new Error('the PDF took too long'))), TIMEOUT)
    const broken = (error: Error) => settle(() => fail(error))
    const left = () => settle(() => fail(new Error('the printing process ended')))
    const hear = (answer: unknown): void => {
      if ((answer as Answer).id === order.id) settle(() => done(answer as Answer))
    }
    child.on('message', hear)
    child.once('error', broken)
    child.once('exit', left)
    child.send(order, (error) => error && broken(error))
  })
}
