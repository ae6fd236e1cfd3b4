import type { Actor } from '../../domain/actor.js'
import { csvOptions } from '../../domain/csv-options.js'
import { type Cell, streamTable } from '../../domain/export/table-workbook.js'
import { type TableWords, tableHead, tableRow } from '../../domain/ideas/list-table.js'
import { csv } from '../../domain/packages.js'
import type { IdeaQuery } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { inSlices } from '../in-slices.js'
import { listParties } from '../parties/parties.js'
import { eachIdea } from './list-ideas.js'

export type ListFormat = 'csv' | 'xlsx'

const BOM = '\ufeff'

/** The ideas of a list as a table, written while they are read; a cell is text, and runs nothing. */
export async function writeIdeaList(
  deps: Deps,
  query: IdeaQuery,
  actor: Actor,
  language: string,
  format: ListFormat,
): Promise<AsyncIterable<string | Uint8Array>> {
  const t = deps.definitions.texts.in(language)
  const names = new Map(
    (await listParties(deps, true)).map(({ id, name }) => [id, name[language] ?? name.sv]),
  )
  const words = { t, language, now: deps.clock(), partyName: (id: string) => names.get(id) ?? id }
  const rows = rowsOf(deps, query, actor, words)
  const head = tableHead(words)
  if (format === 'csv') return csvLines(head, rows, language)
  return streamTable({ title: t('web:desk.title'), language, head, rows })
}

async function* rowsOf(
  deps: Deps,
  query: IdeaQuery,
  actor: Actor,
  words: TableWords,
): AsyncGenerator<Cell[]> {
  for await (const idea of inSlices(eachIdea(deps, query, actor)))
    yield tableRow(idea, deps.definitions.contextOf(idea), words)
}

async function* csvLines(
  head: readonly string[],
  rows: AsyncIterable<Cell[]>,
  language: string,
): AsyncGenerator<string> {
  const line = (cells: readonly Cell[]): string => csv().stringify([[...cells]], csvOptions(language))
  yield BOM + line(head)
  for await (const row of rows) yield line(row)
}
