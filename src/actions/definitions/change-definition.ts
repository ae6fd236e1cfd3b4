import { type Actor, nameOf } from '../../domain/actor.js'
import { putToUse, withContent } from '../../domain/definitions/change-definition.js'
import { leftBy } from '../../domain/definitions/earlier.js'
import { type EditionKind, idOf, type Kind } from '../../domain/definitions/kinds.js'
import { DomainError } from '../../domain/errors.js'
import type { DefinitionContent, DefinitionView, OwnDefinition } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'
import { addEntity, changeEntity } from '../entities.js'
import { viewOf } from './find-definition.js'
import { refreshDefinitions } from './refresh-definitions.js'

export interface Named<K extends Kind = Kind> {
  readonly kind: K
  readonly name: string
  /** The revision that was read; 0 when there was none of the partnership's own. */
  readonly revision: number | undefined
}

/**
 * Saves what a definition says. A vocabulary holds from now on; an edition is a draft until it is put to use.
 * @throws DomainError `version-required`, `changed-meanwhile`, `invalid-input` naming each row
 */
export function saveDefinition(
  deps: Deps,
  named: Named,
  content: DefinitionContent,
  actor: Actor,
): Promise<DefinitionView> {
  return change(deps, named, actor, (before) =>
    withContent(deps.definitions.installed, before, named, content),
  )
}

/**
 * Puts an edition to use, the product's own one too: what is new begins with it from now on.
 * @throws DomainError `not-found`, `version-required`, `changed-meanwhile`, `invalid-input`
 */
export function useEdition(deps: Deps, named: Named<EditionKind>, actor: Actor): Promise<DefinitionView> {
  const stamp = { by: nameOf(actor), at: deps.clock().toISOString() }
  return change(deps, named, actor, (before) => putToUse(deps.definitions.installed, before, named, stamp))
}

type Next = ReturnType<typeof withContent>

/**
 * Decided on what is newest, written in one guarded write, in force when this returns. What it lets go of is
 * kept first.
 */
async function change(
  deps: Deps,
  { kind, name, revision }: Named,
  actor: Actor,
  decide: (before: OwnDefinition | undefined) => Next,
): Promise<DefinitionView> {
  const { definitions, earlierDefinitions } = deps.collections
  if (revision === undefined) throw new DomainError('version-required')
  await refreshDefinitions(deps)
  const id = idOf(kind, name)
  const before = (await definitions.get(id))?.doc
  if ((before?.revision ?? 0) !== revision)
    throw new DomainError('changed-meanwhile', { revision: before?.revision ?? 0 })
  const next = decide(before)
  for (const one of leftBy(id, before?.earlier ?? [], next.earlier)) await insertOnce(earlierDefinitions, one)
  const doc = before
    ? await changeEntity(
        deps,
        definitions,
        id,
        revision,
        (doc) => ({ ...next, id, revision, created: doc.created, changed: doc.changed }),
        actor,
      )
    : await addNew(deps, id, next, actor)
  await refreshDefinitions(deps)
  return viewOf(deps, doc)
}

/** Who comes second with a definition that was not there is told so, as with any other change. */
async function addNew(deps: Deps, id: string, content: Next, actor: Actor): Promise<OwnDefinition> {
  try {
    return (await addEntity(deps, deps.collections.definitions, { id, content }, actor)).doc
  } catch (error) {
    if (error instanceof DomainError && error.code === 'already-exists')
      throw new DomainError('changed-meanwhile', { revision: 1, cause: error })
    throw error
  }
}
