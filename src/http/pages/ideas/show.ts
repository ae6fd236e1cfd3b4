import { DomainError } from '../../../domain/errors.js'
import { ideaSpread } from '../uses/idea-spread.js'
import { advice } from './advice.js'
import { around } from './around.js'
import { assessPage } from './assess-page.js'
import { history } from './history.js'
import { movePage } from './move-page.js'
import { overview } from './overview.js'
import { screening } from './screening.js'
import { NOTHING_TYPED, type Typed, type Visit } from './visit.js'

type Draw = (visit: Visit, typed: Typed) => string | Promise<string>

const DRAWN: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['', overview],
  ['screening', screening],
  ['advice', advice],
  ['around', around],
  ['spread', ideaSpread],
  ['history', history],
  ['assess', assessPage],
])

/**
 * One page of an idea, by its address below the idea. The inner pages are the team's.
 * @throws DomainError `not-found`
 */
export function show(visit: Visit, page: string, typed: Typed = NOTHING_TYPED): string | Promise<string> {
  if (page !== '' && !visit.may('read-inner')) throw new DomainError('not-found')
  const [kind = '', name = ''] = page.split('/')
  if (kind === 'moves') return movePage(visit, name, typed)
  const draw = DRAWN.get(page)
  if (!draw) throw new DomainError('not-found')
  return draw(visit, typed)
}
