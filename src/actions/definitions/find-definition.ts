import { stateOf } from '../../domain/definitions/change-definition.js'
import { idOf, type Kind } from '../../domain/definitions/kinds.js'
import { DomainError } from '../../domain/errors.js'
import type { DefinitionView, OwnDefinition } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

/** The partnership's own definitions, of one kind or of all, in the order in which they were made. */
export async function listDefinitions(deps: Deps, kind?: Kind): Promise<DefinitionView[]> {
  const views: DefinitionView[] = []
  for await (const { doc } of deps.collections.definitions.scan())
    if (kind === undefined || doc.kind === kind) views.push(viewOf(deps, doc))
  return views
}

/**
 * One of the partnership's own definitions.
 * @throws DomainError `not-found`
 */
export async function findDefinition(deps: Deps, kind: Kind, name: string): Promise<DefinitionView> {
  const found = (await deps.collections.definitions.get(idOf(kind, name)))?.doc
  if (!found) throw new DomainError('not-found')
  return viewOf(deps, { ...found, earlier: await earlierOf(deps, found) })
}

/** So many wordings before those that a definition holds itself are read with it. */
const MOST_READ = 200

/** What a definition said before, the oldest first: what it holds itself, and what is kept outside it. */
export async function earlierOf(
  { collections }: Pick<Deps, 'collections'>,
  { id, earlier }: OwnDefinition,
): Promise<OwnDefinition['earlier']> {
  const { items } = await collections.earlierDefinitions.find({
    scalars: { definition: [id] },
    range: { revision: { to: (earlier[0]?.revision ?? 0) - 1 } },
    sort: { by: 'revision', direction: 'desc' },
    limit: MOST_READ,
  })
  const older = items.map(({ doc: { revision, content, changed } }) => ({ revision, content, changed }))
  return [...older.reverse(), ...earlier]
}

/** A definition as administrators see it: with where it stands, and why it is not in force if it is not. */
export function viewOf({ definitions }: Deps, doc: OwnDefinition): DefinitionView {
  const { created: _, ...rest } = doc
  const trouble = definitions.troubles.find(({ id }) => id === doc.id)
  return {
    ...rest,
    state: stateOf(definitions.installed.now, doc),
    problems: [...(trouble?.problems ?? [])],
  }
}
