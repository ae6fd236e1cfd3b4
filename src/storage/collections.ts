import type { Template } from '../domain/template/compile-template.js'
import type { OwnDefinition } from '../types.gen.js'
import type { TemplateOf } from './collections/answer-keys.js'
import type { Collection, Store } from './port.js'
import { COLLECTION_NAMES, type Collections, REGISTER, rowOf } from './register.js'

export type { Collections } from './register.js'

/** The keys of definitions are made without any. */
const noTemplate: TemplateOf = () => undefined

/** The own definitions are opened first: the keys of all the others are made with them. */
export const openDefinitions = (store: Store): Promise<Collection<OwnDefinition>> =>
  store.collection(REGISTER.definitions.spec(noTemplate))

/** Everything in the register. */
export async function openCollections(
  store: Store,
  definitions: { readonly templates: ReadonlyMap<string, Template> },
  own?: Collection<OwnDefinition>,
): Promise<Collections> {
  const templateOf: TemplateOf = (edition) => definitions.templates.get(edition)
  const opened: Record<string, unknown> = { definitions: own ?? (await openDefinitions(store)) }
  for (const name of COLLECTION_NAMES) opened[name] ??= await store.collection(rowOf(name).spec(templateOf))
  // Each name was opened by its own row.
  return opened as Collections
}
