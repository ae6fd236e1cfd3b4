/** A piece of a text that holds sentences: from, up to and without. */
export type Range = readonly [start: number, end: number]

/** What a line begins with in Markdown: quotes, bullets, numbers, headings, boxes to tick. */
const MARKER = /^[ \t]*(?:(?:>|(?:[-*+]|#{1,6}|\d{1,9}[.)]|\[[ xX]\])(?=[ \t]))[ \t]*)+/
const FENCE = /^[ \t]*(?:```|~~~)/
const TABLE_ROW = /^[ \t]*\|/
const HEADING = /^[ \t>]*#{1,6}[ \t]/
/** Two blanks or a backslash at its end: the next line is a new one on paper too. */
const HARD_BREAK = /(?: {2,}|\\)\r?\n?$/
const HAS_WORDS = /[\p{L}\p{N}]/u
/** A paragraph cannot be interrupted by a list that begins with another number than 1. */
const LATER_NUMBER = /^[ \t]*(?!1[.)])\d{1,9}[.)]/

/**
 * The paragraphs, headings, list items and table cells of a Markdown text, without their marks. A paragraph
 * may go over several lines; nothing else does. What holds no words (rules, fences, blank lines) is in no
 * block.
 */
export function textBlocks(text: string): Range[] {
  const blocks: [number, number][] = []
  let open: [number, number] | undefined
  let isMarked = false
  let isCode = false
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const isFence = FENCE.test(line)
    if (isFence) isCode = !isCode
    if (isFence || !HAS_WORDS.test(line)) {
      open = undefined
      continue
    }
    const content: number = isCode ? 0 : contentAt(line, open !== undefined && !isMarked)
    if (TABLE_ROW.test(line)) {
      blocks.push(...cells(line, index))
      open = undefined
    } else if (open && content === 0 && !isCode) open[1] = index + line.length
    else {
      open = [index + content, index + line.length]
      blocks.push(open)
      isMarked = content > 0
    }
    if (isCode || HEADING.test(line) || HARD_BREAK.test(line)) open = undefined
  }
  return blocks
}

function contentAt(line: string, isInParagraph: boolean): number {
  if (isInParagraph && LATER_NUMBER.test(line)) return 0
  return MARKER.exec(line)?.[0].length ?? 0
}

function cells(line: string, at: number): [number, number][] {
  return [...line.matchAll(/(?:\\.|[^|\\])+/g)].map(({ 0: cell, index }) => [
    at + index,
    at + index + cell.length,
  ])
}
