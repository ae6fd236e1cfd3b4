import { createServer } from 'node:net'

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
