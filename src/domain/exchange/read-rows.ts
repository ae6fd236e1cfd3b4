import { badFile } from '../foreign-file.js'

/** What spreadsheets put between cells: a comma; a semicolon where the comma is for decimals; a tab. */
const DELIMITERS = [',', ';', '\t']

/**
 * The rows of a CSV file (RFC 4180), without those that are empty.
 * @throws DomainError `invalid-input` at `/file`: `csv-broken` with the row where a quote is not closed.
 */
export function readRows(text: string): string[][] {
  const content = text.replace(/^\ufeff/, '')
  const delimiter = delimiterOf(content)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= content.length) {
    const [cell, next] =
      content[at] === '"' ? quoted(content, at, rows.length + 1) : bare(content, at, delimiter)
    row.push(cell)
    at = next
    if (content[at] === delimiter) {
      at += 1
      continue
    }
    rows.push(row)
    row = []
    if (at >= content.length) break
    at += content.startsWith('\r\n', at) ? 2 : 1
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

/** The one that the head has most of. */
function delimiterOf(content: string): string {
  const head = content.split(/[\r\n]/, 1)[0] as string
  const counted = DELIMITERS.map((mark) => ({ mark, times: head.split(mark).length }))
  return counted.sort((a, b) => b.times - a.times)[0]?.mark as string
}

function bare(content: string, at: number, delimiter: string): [string, number] {
  let end = at
  while (end < content.length && content[end] !== delimiter && content[end] !== '\n' && content[end] !== '\r')
    end += 1
  return [content.slice(at, end), end]
}

/** A doubled quote is one. What stands between the closing quote and the next mark is no CSV. */
function quoted(content: string, at: number, row: number): [string, number] {
  let end = at + 1
  for (;;) {
    end = content.indexOf('"', end)
    if (end === -1) throw badFile('csv-broken', { row })
    if (content[end + 1] !== '"') break
    end += 2
  }
  const next = content[end + 1]
  if (next !== undefined && ![...DELIMITERS, '\n', '\r'].includes(next)) throw badFile('csv-broken', { row })
  return [content.slice(at + 1, end).replaceAll('""', '"'), end + 1]
}
