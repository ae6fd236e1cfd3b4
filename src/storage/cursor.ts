import { BadCursorError } from './port.js'

/** Where a page ended: the value of its sort key (null: the documents without one), and the place in creation order. */
export interface Cursor {
  readonly value: number | null
  readonly ord: number
}

export const writeCursor = ({ value, ord }: Cursor): string =>
  Buffer.from(JSON.stringify([value, ord])).toString('base64url')

/** @throws BadCursorError */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined
  const [value, ord] = parse(text)
  const isValue = value === null || Number.isFinite(value)
  if (!isValue || !Number.isSafeInteger(ord)) throw new BadCursorError('bad cursor')
  return { value: value as number | null, ord: ord as number }
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
