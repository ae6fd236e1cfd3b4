const BLANKS = '[ \\u00a0\\u2009\\u202f]'
const GROUP = `(?:${BLANKS}|['’.,])`
/** Thousands apart by one and the same sign, decimals after another. */
const GROUPED = new RegExp(`^([-+−]?[1-9]\\d{0,2})(${GROUP})(\\d{3}(?:\\2\\d{3})*)(?:([.,])(\\d+))?$`)
const PLAIN = /^([-+−]?\d+)(?:[.,](\d+))?$/

/**
 * An amount as people write it: `25 000`, `25.000` and `25,000` are all twenty-five thousand, `0,5` and `0.5`
 * a half. What only a program would take for a number (`0x10`, `1e6`) is none.
 */
export function typedNumber(typed: string): number | undefined {
  const text = typed.trim()
  const grouped = GROUPED.exec(text)
  if (grouped && grouped[4] !== grouped[2]) {
    const [, first = '', sign = '', rest = '', , decimals] = grouped
    return numberOf(first + rest.replaceAll(sign, ''), decimals)
  }
  const [, whole, decimals] = PLAIN.exec(text) ?? []
  return whole === undefined ? undefined : numberOf(whole, decimals)
}

/** A year or a count: digits and nothing else. */
export const typedYear = (typed: string): number | undefined =>
  /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined

const numberOf = (whole: string, decimals = '0'): number => Number(`${whole.replace('−', '-')}.${decimals}`)
