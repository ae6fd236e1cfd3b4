import { Agent, request } from 'node:http'
import type { Measured } from './load.js'

export interface Sent extends Measured {
  readonly most: number
}

export interface One {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Sends each of so many requests once, a few at a time over kept connections, and measures them. Milliseconds. */
export async function sendAll(
  port: number,
  amount: number,
  atOnce: number,
  make: (n: number) => One,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const took: number[] = []
  let failed = 0
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < amount) {
      const started = performance.now()
      const status = await send(agent, port, make(next++))
      took.push(performance.now() - started)
      if (status >= 300) failed += 1
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (part: number): number => Number((took[Math.floor(part * (took.length - 1))] ?? 0).toFixed(2))
  return { rate: (amount - failed) / seconds, p50: at(0.5), p99: at(0.99), most: at(1), failed, sent: amount }
}

function send(agent: Agent, port: number, { method, path, body, headers }: One): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const outgoing = request(
      { agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } },
      (reply) => {
        reply.resume()
        reply.on('end', () => resolve(reply.statusCode ?? 0))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
