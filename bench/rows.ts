import type { Measured } from './load.js'
import type { Watched } from './watch.js'

/** What was measured of the product, and of the floor right before it. */
export interface Row {
  readonly what: string
  readonly product: Measured & Watched
  readonly floor: Measured & Watched
  /** The ratio that it must reach, where there is one. */
  readonly least?: number | undefined
}

export const whole = (n: number): string => Math.round(n).toLocaleString('en')
const fine = (n: number): string => (n < 10 ? n.toFixed(2) : n.toFixed(1))

/** Milliseconds of the processor of that process for one request. */
export const each = ({ processor, sent }: Measured & Watched): number => processor / Math.max(1, sent)

export function printRows(rows: readonly Row[]): void {
  if (rows.length === 0) return
  printLine(
    'what',
    'a second',
    'p50 ms',
    'p99 ms',
    'floor, a second',
    'ratio',
    'at least',
    'processor, ms',
    'ratio by processor',
    'loop held up, ms',
  )
  printLine('---', ...Array.from({ length: 9 }, () => '---:'))
  for (const { what, product, floor, least } of rows) {
    const note = product.failed + floor.failed > 0 ? ` (${product.failed} and ${floor.failed} failed)` : ''
    const ratio = product.rate / floor.rate
    printLine(
      `${what}${note}`,
      whole(product.rate),
      fine(product.p50),
      fine(product.p99),
      whole(floor.rate),
      `${ratio.toFixed(2)}${least !== undefined && ratio < least ? ' ✗' : ''}`,
      least?.toFixed(1) ?? '',
      fine(each(product)),
      (each(floor) / each(product)).toFixed(2),
      fine(product.loop),
    )
  }
}

export const printLine = (...cells: readonly (string | number)[]): void =>
  console.log(`| ${cells.join(' | ')} |`)

/** How many times as much processor time a page takes as a bare request for the same bytes. */
export function printProcessor(rows: readonly Row[], most: number): void {
  printLine('what', 'processor, ms', 'bare request, ms', 'times', 'at most')
  printLine('---', ...Array.from({ length: 4 }, () => '---:'))
  for (const { what, product, floor } of rows) {
    const times = each(product) / each(floor)
    printLine(
      what,
      fine(each(product)),
      each(floor).toFixed(3),
      `${times.toFixed(1)}${times > most ? ' ✗' : ''}`,
      most,
    )
  }
}
