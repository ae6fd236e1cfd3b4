import type { Config } from '../domain/types.gen.js'

/** The public address, also when none is configured. */
export const baseUrlOf = (config: Config, port = config.port): string =>
  config.baseUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
