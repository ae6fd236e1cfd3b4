import type { FastifyRequest } from 'fastify'

/** Longer than any id, reference or name of a page; every secret of ours is longer still. */
const SECRET = /[\w-]{30,}/g

/** An address without its secrets: private links, invitations, resets, what engines answer to. */
export const withoutSecrets = (address: string): string => address.replace(SECRET, '…')

/** What the log keeps of a request. */
export const requestForLog = ({ method, url, host, ip, socket }: FastifyRequest) => ({
  method,
  url: withoutSecrets(url),
  host,
  remoteAddress: ip,
  remotePort: socket.remotePort,
})
