import { isHole } from './template-source.js'

/**
 * The parts of a tag that may stand on lines of their own. A line break before an attribute is a space; one
 * before what is filled in is nothing, so a space there stays with what is before it.
 */
export function tagParts(rest: string): string[] {
  const parts: string[] = []
  let part = ''
  let quote = ''
  const next = (): void => {
    if (part !== '') parts.push(part)
    part = ''
  }
  Array.from(rest).forEach((char, n) => {
    const isQuoted = quote !== ''
    if (char === quote) quote = ''
    else if (!isQuoted && (char === '"' || char === "'")) quote = char
    if (isQuoted) part += char
    else if (char === ' ' && !isHole(rest[n + 1])) next()
    else if (isHole(char) && isOutside(part)) {
      next()
      part = char
    } else part += char
  })
  next()
  return parts
}

/** What is filled in stands by itself, unless it is a value or has a space before it. */
const isOutside = (before: string): boolean => !before.endsWith('=') && !before.endsWith(' ')
