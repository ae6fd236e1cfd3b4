import type { FastifyRequest } from 'fastify'
import type { Theme } from '../../domain/theme/theme.js'
import type { Assets } from './assets.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** The configured public address of the installation, without a slash at the end. */
    site: string | undefined
    /** The mark and the colours of the partnership. */
    theme: Theme
    /** Small files that pages are drawn with. */
    assets: Assets
  }
}

/** The public address of the installation: as it was set up, else as the reader wrote it. */
export const siteOf = ({ server, protocol, host }: FastifyRequest): string =>
  server.site ?? `${protocol}://${host}`
