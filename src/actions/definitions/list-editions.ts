import { type Composed, currentEdition } from '../../domain/definitions/compose.js'
import type { EditionKind } from '../../domain/definitions/kinds.js'
import { idOf } from '../../domain/definitions/kinds.js'
import type { DefinitionView } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { listDefinitions } from './find-definition.js'

/** All editions of a kind: the product's as well, the one in force first, then the newest. */
export async function listEditions(deps: Deps, kind: EditionKind): Promise<DefinitionView[]> {
  const own = (await listDefinitions(deps, kind)).toReversed()
  const { product, now } = deps.definitions.installed
  const names = {
    process: product.processes.map(({ edition }) => edition),
    template: product.templates.map(({ edition }) => edition),
    notice: [...now.notices.notice.editions.keys()].slice(0, 1),
    privacy: [...now.notices.privacy.editions.keys()].slice(0, 1),
  }[kind].toReversed()
  const products = names
    .filter((name) => !own.some((one) => one.name === name))
    .map((name) => productView(now, kind, name))
  const all = [...own, ...products]
  return [
    ...all.filter(({ state }) => state === 'current'),
    ...all.filter(({ state }) => state !== 'current'),
  ]
}

/** An edition of the product that nobody has put to use again. */
const productView = (now: Composed, kind: EditionKind, name: string): DefinitionView => ({
  id: idOf(kind, name),
  kind,
  name,
  revision: 0,
  state: currentEdition(now, kind) === name ? 'current' : 'earlier',
  used: [],
  earlier: [],
  problems: [],
})
