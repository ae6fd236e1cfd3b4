import { type Check, finding } from './finding.js'

/** What Markdown can hold, counted line by line; words are in `translation:structure`. */
const PARTS: Readonly<Record<string, RegExp>> = {
  headings: /^[ \t]{0,3}#{1,6}[ \t]/gm,
  bullets: /^[ \t]*[-*+][ \t]+\S/gm,
  numbered: /^[ \t]*\d{1,9}[.)][ \t]+\S/gm,
  quotes: /^[ \t]{0,3}>[ \t]?\S/gm,
  links: /\]\([^()\s]+\)/g,
  bold: /\*\*[^*\n]+\*\*/g,
  rows: /^[ \t]*\|(?=[| \t]*[^\s|])[^\n]*\|[ \t]*$/gm,
}

/** As many headings, points, links and rows as the source has. */
export const checkStructure: Check = ({ source, target }) =>
  Object.entries(PARTS).flatMap(([what, pattern]) => {
    const wanted = source.match(pattern)?.length ?? 0
    const found = target.match(pattern)?.length ?? 0
    return wanted === found ? [] : [finding('structure-differs', { what, wanted, found })]
  })

/** Characters. */
export const checkLength: Check = ({ target, maxLength }) =>
  target.trim().length > maxLength
    ? [finding('too-long', { limit: maxLength, length: target.trim().length })]
    : []
