const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/g
const OPENS_ISOLATE = /[\u2066-\u2068]/g
const POP_EMBEDDING = '\u202c'
const POP_ISOLATE = '\u2069'

/**
 * Closes what a text opens of writing directions, line by line: otherwise a single mark in a title turns
 * around the words that an export sets after it. Arabic and Hebrew need no such marks to be read rightly, and
 * stay as they are.
 */
export function balanceDirection(text: string): string {
  return OPENING.test(text) ? text.split('\n').map(balanceLine).join('\n') : text
}

const OPENING = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/

function balanceLine(line: string): string {
  const embeddings = count(line, OPENS_EMBEDDING) - count(line, /\u202c/g)
  const isolates = count(line, OPENS_ISOLATE) - count(line, /\u2069/g)
  return line + POP_EMBEDDING.repeat(Math.max(0, embeddings)) + POP_ISOLATE.repeat(Math.max(0, isolates))
}

const count = (line: string, mark: RegExp): number => line.match(mark)?.length ?? 0
