import { reportUseOfCase } from '../../../actions/uses/report-use-of-case.js'
import type { ToldUptake } from '../../../domain/types.gen.js'
import { readerOperation } from '../from-reader.js'

export default readerOperation<ToldUptake>({
  id: 'tellAboutCase',
  url: '/cases/:reference/uptakes',
  summary: 'Report an uptake of a case',
  description: 'It is shown when staff have looked at it. Who told it is never shown.',
  body: 'api-told-uptake',
  take: reportUseOfCase,
  next: 'uses:tell.next',
})
