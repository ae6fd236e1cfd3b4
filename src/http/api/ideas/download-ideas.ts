import { Readable } from 'node:stream'
import { type ListFormat, writeIdeaList } from '../../../actions/ideas/write-idea-list.js'
import { STAFF_ROLES } from '../../../domain/actor.js'
import { dayOf } from '../../../domain/dates/for-machines.js'
import { XLSX_TYPE } from '../../../domain/export/table-workbook.js'
import type { IdeaQuery } from '../../../domain/types.gen.js'
import { operation, type Register } from '../operation.js'
import { propertiesOf } from '../shape-properties.js'

const TYPES: Readonly<Record<ListFormat, string>> = { csv: 'text/csv', xlsx: XLSX_TYPE }
const SHAPES = {
  csv: { type: 'string', description: 'CSV in UTF-8 with its mark', examples: ['Number,Title,Track'] },
  xlsx: { type: 'string', format: 'binary', description: 'A workbook for spreadsheets' },
} as const

/** All of the list has no pages. */
const filters = () => {
  const { after, limit, facets, held, ...kept } = propertiesOf('api-idea-query.json')
  return kept
}

const download = (format: ListFormat): Register =>
  operation<{ query: IdeaQuery }>({
    id: format === 'csv' ? 'downloadIdeasCsv' : 'downloadIdeasXlsx',
    method: 'GET',
    url: `/ideas.${format}`,
    tag: 'ideas',
    summary: `Download a list of ideas as ${format === 'csv' ? 'CSV' : 'a workbook'}`,
    description:
      'All ideas that the filters of the list find, in its order. In Swedish, CSV is parted by semicolons.',
    access: STAFF_ROLES,
    query: filters(),
    answers: [{ status: 200, description: 'The table', shape: SHAPES[format], mediaTypes: [TYPES[format]] }],
    handle: async ({ deps, query, request, reply }) => {
      const { actor, language, t } = request
      const content = await writeIdeaList(deps, query, actor, language, format)
      const name = `${t('desk:list.file')}-${dayOf(deps.clock().toISOString())}.${format}`
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX_TYPE)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(Readable.from(content, { objectMode: false }))
    },
  })

export const downloadIdeasCsv = download('csv')
export const downloadIdeasXlsx = download('xlsx')
