import type { Context } from '../domain/context.js'
import type { Template } from '../domain/template/compile-template.js'
import type { Idea, OwnDefinition } from '../domain/types.gen.js'
import type { KeyContext } from './collections/work-keys.js'
import type { Collection, Store } from './port.js'
import { COLLECTION_NAMES, type CollectionName, type Collections, REGISTER, rowOf } from './register.js'

export type { Collections } from './register.js'

/** The definitions in force, as far as keys are made with them. */
export interface KeyDefinitions {
  readonly templates: ReadonlyMap<string, Template>
  /** @throws when an edition is not installed any more */
  readonly contextOf?: (idea: Idea) => Context
}

export interface Opening {
  /** Where the own definitions are open already. */
  readonly own?: Collection<OwnDefinition>
  /** Languages that ideas are translated into, by comma. */
  readonly languages?: string
}

/** The keys of definitions are made without any. */
const NO_CONTEXT: KeyContext = { templateOf: () => undefined, contextOf: () => undefined, languages: '' }

/** The own definitions are opened first: the keys of all the others are made with them. */
export const openDefinitions = (store: Store): Promise<Collection<OwnDefinition>> =>
  store.collection(REGISTER.definitions.spec(NO_CONTEXT))

/** Everything in the register. */
export async function openCollections(
  store: Store,
  definitions: KeyDefinitions,
  { own, languages = '' }: Opening = {},
): Promise<Collections> {
  const context = { ...keyContext(definitions), languages }
  const definitionsOpen = own ?? (await openDefinitions(store))
  const open = async (name: CollectionName) =>
    [
      name,
      name === 'definitions' ? definitionsOpen : await store.collection(rowOf(name).spec(context)),
    ] as const
  // All at once: a server far away is asked several things of each. Each name is opened by its own row.
  return Object.fromEntries(await Promise.all(COLLECTION_NAMES.map(open))) as unknown as Collections
}

/** Asked each time: an administrator may change the definitions while the product runs. */
const keyContext = (definitions: KeyDefinitions): Omit<KeyContext, 'languages'> => ({
  templateOf: (edition) => definitions.templates.get(edition),
  contextOf: (idea) => {
    try {
      return definitions.contextOf?.(idea)
    } catch {
      // An edition that is gone must not keep the store from opening; `check` names it.
      return undefined
    }
  },
})
