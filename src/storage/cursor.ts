import { BadCursorError } from './errors.js'

/**
 * Where a page ended: the value of its sort key (null: the documents without one), and the place in creation
 * order.
 */
export interface Cursor {
  readonly value: number | null
  readonly ord: number
  /** Only where the page ended between documents at one place: several processes may have given it out. */
  readonly id?: string
}

export const writeCursor = ({ value, ord, id }: Cursor): string =>
  Buffer.from(JSON.stringify([value, ord, ...(id === undefined ? [] : [id])])).toString('base64url')

/** @throws BadCursorError */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined
  const [value, ord, id] = parse(text)
  const isValue = value === null || Number.isFinite(value)
  const isId = id === undefined || typeof id === 'string'
  if (!isValue || !Number.isSafeInteger(ord) || !isId) throw new BadCursorError('bad cursor')
  return { value: value as number | null, ord: ord as number, ...(isId && id !== undefined && { id }) }
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
