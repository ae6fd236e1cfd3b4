import type { FastifyServerOptions } from 'fastify'

type Trust = Exclude<FastifyServerOptions['trustProxy'], undefined>

/**
 * Whose word about addresses is believed: a number of proxies in front, or their networks. `true` means one
 * proxy: whoever believed all would believe anybody.
 */
export function trustOf(setting: string): Trust {
  if (setting === 'false' || setting === '0') return false
  if (setting === 'true' || /^\d+$/.test(setting)) return behind(Number(setting) || 1)
  return setting.split(',').map((one) => one.trim())
}

/** The framework takes a number for "none", so that it cannot be forged; here somebody has counted. */
const behind =
  (proxies: number): Trust =>
  (_address, hop) =>
    hop < proxies
