import { connect, createServer, type Socket } from 'node:net'
import { BSON } from 'mongodb'

/** What is done with a command on its way to the server. */
export type Fate =
  | 'pass'
  /** It is carried out, and the connection breaks before the reply comes back. */
  | 'lose-reply'
  /** It never reaches the server, and the connection breaks. */
  | 'lose-request'
  /** It never reaches the server, and nothing is ever heard again on this connection. */
  | 'stall'
  /** It is carried out, and its reply comes back with something added. */
  | { readonly add: Record<string, unknown> }
  /** The server says no in passing, without having done it. */
  | {
      readonly error: { readonly code: number; readonly codeName: string; readonly labels: readonly string[] }
    }

export interface MongoProxy {
  readonly port: number
  /** Decides the fate of each command; by default all pass. */
  decide: (command: Record<string, unknown>) => Fate
  close(): Promise<void>
}

const HEADER = 16
const OP_MSG = 2013

/** A TCP proxy that reads MongoDB's wire protocol (OP_MSG) as far as needed to make single commands go wrong. */
export async function startProxy(target: number): Promise<MongoProxy> {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    const lost = new Set<number>()
    const added = new Map<number, Record<string, unknown>>()
    client.on(
      'data',
      messages((message) => toServer(message, client, upstream, lost, added)),
    )
    upstream.on(
      'data',
      messages((message) => {
        const to = message.readInt32LE(8)
        if (lost.has(to)) return void client.destroy()
        const more = added.get(to)
        client.write(more === undefined ? message : reply(to, { ...commandIn(message), ...more }))
      }),
    )
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  const proxy: MongoProxy = {
    port: 0,
    decide: () => 'pass',
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function toServer(
    message: Buffer,
    client: Socket,
    upstream: Socket,
    lost: Set<number>,
    added: Map<number, Record<string, unknown>>,
  ): void {
    const command = commandIn(message)
    const fate = command ? proxy.decide(command) : 'pass'
    if (fate === 'lose-request') return void client.destroy()
    if (fate === 'stall') return
    const id = message.readInt32LE(4)
    if (typeof fate === 'object' && 'error' in fate) return void client.write(errorReply(id, fate.error))
    if (typeof fate === 'object') added.set(id, fate.add)
    if (fate === 'lose-reply') lost.add(id)
    upstream.write(message)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(proxy, { port: (server.address() as { port: number }).port })
}

/** Cuts a stream of bytes into whole messages. */
function messages(hear: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      hear(rest.subarray(0, length))
      rest = rest.subarray(length)
    }
  }
}

/** The body of an OP_MSG: flags, then a section of kind 0 with one document. */
function commandIn(message: Buffer): Record<string, unknown> | undefined {
  if (message.readInt32LE(12) !== OP_MSG || message[HEADER + 4] !== 0) return undefined
  const start = HEADER + 5
  return BSON.deserialize(message.subarray(start, start + message.readInt32LE(start)))
}

function errorReply(
  to: number,
  { code, codeName, labels }: { code: number; codeName: string; labels: readonly string[] },
): Buffer {
  return reply(to, { ok: 0, code, codeName, errmsg: codeName, errorLabels: labels })
}

function reply(to: number, document: Record<string, unknown>): Buffer {
  const body = BSON.serialize(document)
  const head = Buffer.alloc(HEADER + 5)
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(to, 8)
  head.writeInt32LE(OP_MSG, 12)
  return Buffer.concat([head, body])
}

const OP_REPLY = 1

/** A server that only says hello, in the words of a version long ago. */
export async function startOldServer(): Promise<{ port: number; close(): void }> {
  const hello = BSON.serialize({ ok: 1, ismaster: true, helloOk: true, minWireVersion: 0, maxWireVersion: 6 })
  const server = createServer((client) => {
    client.on('error', () => {})
    client.on(
      'data',
      messages((message) => {
        const head = Buffer.alloc(HEADER + 20)
        head.writeInt32LE(head.length + hello.length, 0)
        head.writeInt32LE(message.readInt32LE(4), 8)
        head.writeInt32LE(OP_REPLY, 12)
        head.writeInt32LE(1, HEADER + 16)
        client.write(Buffer.concat([head, hello]))
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as { port: number }).port, close: () => server.close() }
}
