import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of ours that answers questions, for as long as the one that asks is there. */
export interface Child {
  readonly process: ChildProcess
  ask<A>(question: string, ...values: readonly unknown[]): Promise<A>
  stop(): Promise<void>
}

type Handlers = Readonly<Record<string, (...values: never[]) => unknown>>

interface Question {
  readonly id: number
  readonly question: string
  readonly values: readonly unknown[]
}

interface Answer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** Starts `bench/NAME.ts` and waits for what it says first. */
export async function startChild<T>(
  name: string,
  ...args: readonly string[]
): Promise<Child & { readonly first: T }> {
  const child = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), args)
  const first = new Promise<T>((resolve, reject) => {
    child.once('message', (answer: Answer) => resolve(answer.value as T))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
  return { process: child, first: await first, ...asking(child, name) }
}

function asking(child: ChildProcess, name: string): Pick<Child, 'ask' | 'stop'> {
  let last = 0
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>()
  child.on('message', ({ id, value, error }: Answer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.done(value as never)
    else one?.failed(new Error(`${name}: ${error}`))
  })
  child.on('exit', (code) => {
    for (const { failed } of waiting.values()) failed(new Error(`${name} ended with ${code}`))
  })
  return {
    ask: (question, ...values) =>
      new Promise((done, failed) => {
        last += 1
        waiting.set(last, { done, failed })
        child.send({ id: last, question, values } satisfies Question)
      }),
    async stop() {
      const gone = once(child, 'exit')
      child.send({ id: 0, question: 'stop', values: [] } satisfies Question)
      await gone
    },
  }
}

/** In the process that was started: says `first`, answers each question, and ends after `stop` or with its parent. */
export function answer(first: unknown, handlers: Handlers, stop: () => Promise<void>): void {
  process.on('disconnect', () => process.exit(1))
  process.on('message', async ({ id, question, values }: Question) => {
    if (question === 'stop') {
      await stop()
      process.exit(0)
    }
    try {
      const handler = handlers[question]
      if (!handler) throw new Error(`no ${question}`)
      process.send?.({ id, value: await handler(...(values as never[])) } satisfies Answer)
    } catch (error) {
      process.send?.({ id, error: String((error as Error).stack ?? error) } satisfies Answer)
    }
  })
  process.send?.({ id: 0, value: first } satisfies Answer)
}
