import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** The configured public address of the installation, without a slash at the end. */
    site: string | undefined
  }
}

/** The public address of the installation: as it was set up, else as the reader wrote it. */
export const siteOf = ({ server, protocol, host }: FastifyRequest): string =>
  server.site ?? `${protocol}://${host}`
