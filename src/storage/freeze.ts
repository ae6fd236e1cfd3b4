/** Makes a document and all within it unchangeable: several readers share one object. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inside of Object.values(value)) freeze(inside)
  return Object.freeze(value)
}
