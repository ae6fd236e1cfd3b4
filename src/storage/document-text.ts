/**
 * A document as both engines keep it: plain JSON in whole Unicode. A half surrogate becomes U+FFFD, as in
 * BSON.
 * @throws TypeError for what only one of the engines could keep.
 */
export function documentText(doc: { readonly id: string }): string {
  if ('_id' in doc || 'store' in doc) throw new TypeError('_id and store are names of the engine')
  const text = JSON.stringify(doc)
  return /\\u(?:d[89a-f]|0000)/.test(text) ? JSON.stringify(whole(JSON.parse(text))) : text
}

function whole(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(whole)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [wholeName(name), whole(inside)]))
}

function wholeName(name: string): string {
  if (name.includes('\0')) throw new TypeError('no name in a document may hold U+0000')
  return name.toWellFormed()
}
