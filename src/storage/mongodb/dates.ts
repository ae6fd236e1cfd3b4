/** `2026-01-31T12:00:00.000Z`, which is how every time is written in a document. */
const LOOKS_LIKE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/**
 * A text that is exactly a time becomes a date, so that operators can ask for times with the tools that they
 * have.
 */
export function dated<V>(value: V): V {
  if (typeof value === 'string') return (isTime(value) ? new Date(value) : value) as V
  if (typeof value !== 'object' || value === null) return value
  return withDates(value as V & Record<string, unknown>)
}

/** What has no time within is used as it is: it is only written, never changed. */
function withDates<V extends Record<string, unknown>>(value: V): V {
  let changed: Record<string, unknown> | undefined
  for (const [name, inside] of Object.entries(value)) {
    const next = dated(inside)
    if (next === inside) continue
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as unknown as Record<string, unknown>
    changed[name] = next
  }
  return (changed ?? value) as V
}

/** And back, letter for letter, in place; frozen, since several readers share one object. */
export function undated<V>(value: V): V {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value.toISOString() as V
  const fields = value as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const inside = fields[name]
    if (typeof inside === 'object' && inside !== null) fields[name] = undated(inside)
  }
  return Object.freeze(value)
}

function isTime(text: string): boolean {
  if (text.length !== 24 || !LOOKS_LIKE_TIME.test(text)) return false
  const time = new Date(text)
  return !Number.isNaN(time.getTime()) && time.toISOString() === text
}
