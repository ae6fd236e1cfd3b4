import type { FastifyRequest } from 'fastify'
import type { Theme } from '../../domain/theme/theme.js'
import type { Assets } from './assets.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The configured public address of the installation, without a slash at the end. */
    site: string | undefined
    /** The address that we listen at, in place of a public one. */
    ownAddress: string
    /** The mark and the colours of the partnership. */
    theme: Theme
    /** Small files that pages are drawn with. */
    assets: Assets
  }
}

/**
 * The public address of the installation: as it was set up, else as the reader wrote it, if that is where we
 * listen. A name that somebody else made up never gets into a link.
 */
export function siteOf({ server, protocol, host, hostname, socket }: FastifyRequest): string {
  if (server.site !== undefined) return server.site
  const name = hostname.replace(/^\[|\]$/g, '')
  const isHere = LOOPBACK.test(name) || name === socket.localAddress?.replace(/^::ffff:/, '')
  return isHere ? `${protocol}://${host}` : server.ownAddress
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/
