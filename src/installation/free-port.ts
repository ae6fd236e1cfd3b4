import { createServer } from 'node:net'
import type { Config } from './config.js'
import { REFUSED_PORTS } from './refused-ports.js'

/** No browser would come to this port. */
export class RefusedPortError extends Error {
  override readonly name = 'RefusedPortError'
  constructor(readonly port: number) {
    super(`port ${port} is refused by browsers`)
  }
}

/**
 * The port that an installation listens on. Behind an address of its own (a proxy's) any will do.
 * @throws RefusedPortError, or what `freePort` throws.
 */
export async function portOf({
  port,
  host,
  baseUrl,
}: Pick<Config, 'port' | 'host' | 'baseUrl'>): Promise<number> {
  if (baseUrl === undefined && REFUSED_PORTS.has(port)) throw new RefusedPortError(port)
  return freePort(port, host)
}

/**
 * The port itself if it is free, or any free one for 0. Asked before anything is built up, so that a taken
 * port is told at once, and so that letters can carry the address before the first request.
 * @throws the system's error (EADDRINUSE, EACCES, EADDRNOTAVAIL).
 */
export function freePort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      const found = typeof address === 'object' && address !== null ? address.port : port
      probe.close(() => resolve(found))
    })
  })
}
