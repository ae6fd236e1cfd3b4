import { connect, createServer, type Socket } from 'node:net'
import { BSON } from 'mongodb'

/** What is done with a command on its way to the server. */
export type Fate =
  | 'pass'
  /** It is carried out, and the connection breaks before the reply comes back. */
  | 'lose-reply'
  /** It never reaches the server, and the connection breaks. */
  | 'lose-request'
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
    client.on(
      'data',
      messages((message) => toServer(message, client, upstream, lost)),
    )
    upstream.on(
      'data',
      messages((message) => (lost.has(message.readInt32LE(8)) ? client.destroy() : client.write(message))),
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

  function toServer(message: Buffer, client: Socket, upstream: Socket, lost: Set<number>): void {
    const command = commandIn(message)
    const fate = command ? proxy.decide(command) : 'pass'
    if (fate === 'lose-request') return void client.destroy()
    if (typeof fate === 'object') return void client.write(errorReply(message.readInt32LE(4), fate.error))
    if (fate === 'lose-reply') lost.add(message.readInt32LE(4))
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
  const body = BSON.serialize({ ok: 0, code, codeName, errmsg: codeName, errorLabels: labels })
  const head = Buffer.alloc(HEADER + 5)
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(to, 8)
  head.writeInt32LE(OP_MSG, 12)
  return Buffer.concat([head, body])
}
