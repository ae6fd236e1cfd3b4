import type { Scalar } from '../port.js'

/**
 * The driver cuts bound text at U+0000: two different ids would be one. So it is written another way, both
 * ways.
 */
const ZERO = '\u0001\u0002'
const ONE = '\u0001\u0001'

export const boundText = (text: string): string =>
  /[\0\u0001]/.test(text) ? text.replace(/[\0\u0001]/g, (char) => (char === '\0' ? ZERO : ONE)) : text

export const unboundText = (text: string): string =>
  text.includes('\u0001')
    ? text.replace(/\u0001[\u0001\u0002]/g, (pair) => (pair === ZERO ? '\0' : '\u0001'))
    : text

/** SQLite has no booleans of its own. */
export function boundScalar(value: Scalar | undefined): string | number | null {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'string' ? boundText(value) : (value ?? null)
}
