import { escapeHtml } from '../html.js'
import type { CaseDocument, ExportField, ExportValue } from '../types.gen.js'
import { plainMarkdown } from './plain-markdown.js'
import { frameOf } from './reading.js'
import { rewriteMarkdown } from './rewrite-markdown.js'

type Columns = NonNullable<ExportField['columns']>
type Cells = NonNullable<ExportField['rows']>[number]['cells']

/** A line, marked with its language when that is another than the document's. */
export function lineOf(value: Pick<ExportValue, 'text' | 'language'>, document?: CaseDocument): string {
  const text = plainMarkdown(value.text.replaceAll('\n', ' '))
  if (value.language === undefined || value.language === (document && frameOf(document))) return text
  return `<span lang="${escapeHtml(value.language)}">${text}</span>`
}

const valueOf = (value: ExportValue): string =>
  value.href === undefined ? lineOf(value) : `[${lineOf(value)}](<${value.href}>)`

/** Names and their values as a list. */
export const pairsOf = (pairs: readonly Pick<ExportField, 'label' | 'values'>[]): string =>
  pairs
    .map(({ label, values = [] }) => `- **${plainMarkdown(label)}:** ${values.map(valueOf).join('; ')}`)
    .join('\n')

/** Long texts, their highest heading at `level`. */
export const textsOf = ({ values = [] }: Pick<ExportField, 'values'>, level: number): string =>
  values.map(({ text }) => rewriteMarkdown(text, level)).join('\n\n')

/** A table where every cell is short, else a part for each row with its texts below its name. */
export function rowsOf({ columns = [], rows = [] }: ExportField): string {
  const isLong = columns.some(({ type }) => type === 'text')
  return isLong ? rows.map(({ cells }) => entryOf(columns, cells)).join('\n\n') : tableOf(columns, rows)
}

function entryOf(columns: Columns, cells: Cells): string {
  const short = columns.filter(({ type }) => type !== 'text')
  const name = short.flatMap(({ id }) => cells[id] ?? []).map(valueOf)
  const texts = columns
    .filter(({ type }) => type === 'text')
    .map(({ id }) => textsOf({ values: cells[id] ?? [] }, 5))
  const head = name.length > 0 ? `#### ${name.join(' · ')}` : ''
  return [head, ...texts].filter((part) => part !== '').join('\n\n')
}

function tableOf(columns: Columns, rows: NonNullable<ExportField['rows']>): string {
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  return [
    line(columns.map(({ label }) => plainMarkdown(label))),
    `|${' --- |'.repeat(columns.length)}`,
    ...rows.map(({ cells }) => line(columns.map(({ id }) => (cells[id] ?? []).map(valueOf).join(', ')))),
  ].join('\n')
}
