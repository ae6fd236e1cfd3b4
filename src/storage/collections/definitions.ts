import type { EarlierDefinition, OwnDefinition } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/**
 * The partnership's own definitions; there are some dozens. The mark is another one after every change, so
 * that the marks of all tell whether something has changed, without reading any.
 */
export const DEFINITIONS: CollectionSpec<OwnDefinition> = {
  name: 'definitions',
  public: true,
  keysEdition: 1,
  scalars: [{ name: 'kind', path: 'kind' }, { name: 'mark' }],
  sorts: [],
  keysOf: ({ kind, id, revision }) => plainKeys({ kind, mark: `${id}@${revision}` }),
}

/** What definitions said long ago, the wordings that they no longer hold themselves. */
export const EARLIER_DEFINITIONS: CollectionSpec<EarlierDefinition> = {
  name: 'earlierDefinitions',
  keysEdition: 1,
  scalars: [{ name: 'definition', path: 'definition', owner: true }],
  sorts: ['revision'],
  orders: [{ by: ['definition'], sort: 'revision' }],
  keysOf: ({ definition, revision }) => plainKeys({ definition, revision }),
}
