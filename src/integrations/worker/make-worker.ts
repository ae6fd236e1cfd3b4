import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Order<T> {
  readonly id: number
  readonly work: T
}

export interface Answer<R> {
  readonly id: number
  /** Bytes that the process holds for its work now. */
  readonly memory: number
  readonly result?: R
  readonly error?: string
}

export interface WorkerOptions {
  /** What the process runs. */
  readonly script: URL
  readonly execArgv?: readonly string[]
  /** What an order is called in errors: `the PDF`. */
  readonly what: string
  /** What takes this long will never be ready. Milliseconds. */
  readonly timeout: number
  /** A process with nothing to do is let go after this long. Milliseconds. */
  readonly idle: number
  /** Past so many bytes, a new process takes over. */
  readonly room: number
}

export interface Worker<T, R> {
  /** One order at a time. @throws Error when it fails, takes too long, or the process ends. */
  run(work: T): Promise<R>
  /** The process at work, if there is one. */
  pid(): number | undefined
  stop(): Promise<void>
}

/**
 * One process for work that is heavy, started when the first order comes. In a process of its own, so that
 * the memory that it takes is given back in full, and so that nothing that it does can end the product.
 */
export function makeWorker<T, R>(options: WorkerOptions): Worker<T, R> {
  let child: ChildProcess | undefined
  let quiet: NodeJS.Timeout | undefined
  let id = 0
  const stop = async (): Promise<void> => {
    clearTimeout(quiet)
    const gone = child
    child = undefined
    if (gone) await ended(gone)
  }
  const run = async (work: T): Promise<R> => {
    clearTimeout(quiet)
    child ??= start(options)
    id += 1
    try {
      const { result, error, memory } = await answerOf<T, R>(child, { id, work }, options)
      if (result === undefined) throw new Error(error)
      if (memory > options.room) await stop()
      else quiet = setTimeout(() => void stop(), options.idle).unref()
      return result
    } catch (error) {
      await stop()
      throw error
    }
  }
  return { run, stop, pid: () => child?.pid }
}

function start({ script, execArgv = [] }: WorkerOptions): ChildProcess {
  const child = fork(fileURLToPath(script), {
    execArgv: [...process.execArgv, ...execArgv],
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
function answerOf<T, R>(
  child: ChildProcess,
  order: Order<T>,
  { what, timeout }: WorkerOptions,
): Promise<Answer<R>> {
  return new Promise((done, fail) => {
    const settle = (end: () => void): void => {
      clearTimeout(limit)
      child.off('message', hear)
      child.off('error', broken)
      child.off('exit', left)
      end()
    }
    const limit = setTimeout(() => settle(() => fail(new Error(`${what} took too long`))), timeout)
    const broken = (error: Error) => settle(() => fail(error))
    const left = () => settle(() => fail(new Error(`the process that makes ${what} ended`)))
    const hear = (answer: unknown): void => {
      if ((answer as Answer<R>).id === order.id) settle(() => done(answer as Answer<R>))
    }
    child.on('message', hear)
    child.once('error', broken)
    child.once('exit', left)
    child.send(order, (error) => error && broken(error))
  })
}
