import { readFileSync } from 'node:fs'
import t from 'tap'
import { CASE_TAGS } from '../../../src/domain/publication/case-tags.js'
import { fileOf } from '../../../src/installation/paths.js'

/** What is asked for in a list besides its filters. */
const OF_LISTS = ['q', 'after', 'limit', 'facets', 'sort']

t.test(
  'every filter that the API takes is one by which cases are kept, and the other way round',
  async (t) => {
    const shape = JSON.parse(readFileSync(fileOf('schemas/publication/api-case-query.json'), 'utf8')) as {
      properties: object
    }
    const filters = Object.keys(shape.properties).filter((name) => !OF_LISTS.includes(name))
    t.strictSame([...CASE_TAGS].sort(), filters.sort())
  },
)
