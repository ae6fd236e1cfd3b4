/**
 * A JSON value as one text that is the same for the same value, whatever the order of its keys: keys sorted
 * by UTF-16 code units, no white space, numbers and texts as JavaScript writes them (RFC 8785). What is
 * absent is not there.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
  return `{${members.join(',')}}`
}

/** Whether two JSON values are the same; `undefined` is nothing. */
export const isSameValue = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b)
