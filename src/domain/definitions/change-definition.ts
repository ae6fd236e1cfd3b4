import { DomainError, type FieldError } from '../errors.js'
import type { DefinitionContent, DefinitionView, OwnDefinition, Stamp } from '../types.gen.js'
import { type Composed, compose, currentEdition } from './compose.js'
import { newestOf, usesOf } from './earlier.js'
import { type EditionKind, idOf, type Kind, PART_OF } from './kinds.js'
import { entryErrors } from './own-vocabulary.js'
import type { ProductDefinitions } from './product.js'

/** What is there: of the product, and of the partnership's own. */
export interface Installed {
  readonly product: ProductDefinitions
  readonly owns: readonly OwnDefinition[]
  readonly now: Composed
}

type Content = Pick<OwnDefinition, 'kind' | 'name' | 'content' | 'used' | 'earlier'>

/**
 * A definition with other content. A vocabulary holds at once; an edition is a draft until it is put to use, and is
 * never changed after that: somebody may have been shown it.
 * @throws DomainError `invalid-input` naming each row
 */
export function withContent(
  installed: Installed,
  before: OwnDefinition | undefined,
  { kind, name }: Pick<OwnDefinition, 'kind' | 'name'>,
  content: DefinitionContent,
): Content {
  if (content[PART_OF[kind]] === undefined) refuse([{ pointer: `/${PART_OF[kind]}`, code: 'required' }])
  if (before && before.used.length > 0)
    refuse([{ pointer: '/edition', code: 'edition-in-use', params: { value: name } }])
  const next: Content = { kind, name, content, used: [], earlier: earlierOf(before) }
  if (kind === 'vocabulary') refuse(vocabularyErrors(installed, name, content, before))
  else assertSound(installed, next)
  return next
}

/** What a vocabulary said stays on record, the newest with it; a draft was never shown. */
function earlierOf(before: OwnDefinition | undefined): OwnDefinition['earlier'] {
  if (before?.kind !== 'vocabulary' || before.content === undefined) return []
  const { revision, content, changed } = before
  return newestOf([...before.earlier, { revision, content, changed }])
}

const vocabularyErrors = (
  { product: { schemes } }: Installed,
  name: string,
  { entries = [] }: DefinitionContent,
  before: OwnDefinition | undefined,
): FieldError[] =>
  entryErrors(Object.hasOwn(schemes, name) ? schemes[name] : undefined, entries, before?.content?.entries)

/**
 * An edition put to use: what is new begins with it. The product's own edition can be put to use again as well.
 * @throws DomainError `not-found`, `invalid-input`
 */
export function putToUse(
  installed: Installed,
  before: OwnDefinition | undefined,
  { kind, name }: { readonly kind: EditionKind; readonly name: string },
  stamp: Stamp,
): Content {
  if (!before && !isProducts(installed, kind, name)) throw new DomainError('not-found')
  if (currentEdition(installed.now, kind) === name)
    refuse([{ pointer: '/edition', code: 'edition-current', params: { value: name } }])
  const next: Content = {
    kind,
    name,
    ...(before?.content && { content: before.content }),
    used: usesOf([...(before?.used ?? []), stamp]),
    earlier: before?.earlier ?? [],
  }
  assertSound(installed, next, stamp)
  return next
}

/** Whether the product comes with this edition. */
export function isProducts({ product, now }: Installed, kind: EditionKind, name: string): boolean {
  if (kind === 'process') return product.processes.some(({ edition }) => edition === name)
  if (kind === 'template') return product.templates.some(({ edition }) => edition === name)
  return [...now.notices[kind].editions.keys()][0] === name
}

const NOBODY: Stamp = { by: { kind: 'system', id: 'system', name: '' }, at: '9999-12-31T00:00:00.000Z' }

/** All definitions as they would be with this one in use. */
export function trial({ product, owns }: Installed, next: Content, stamp = NOBODY): Composed {
  const id = idOf(next.kind, next.name)
  const used = next.used.length > 0 ? next.used : [stamp]
  const doc: OwnDefinition = { ...next, used, id, revision: 1, created: stamp, changed: stamp }
  return compose(product, [...owns.filter((one) => one.id !== id), doc])
}

/** What is put to use must fit all that is there: nothing may come to grief that held together before. */
function assertSound(installed: Installed, next: Content, stamp?: Stamp): void {
  const { kind, name } = next
  if (kind !== 'vocabulary' && next.content && isProducts(installed, kind, name))
    refuse([{ pointer: '/edition', code: 'edition-taken', params: { value: name } }])
  const known = new Set(
    installed.now.troubles.flatMap(({ id, problems }) => problems.map((p) => `${id} ${p}`)),
  )
  const problems = trial(installed, next, stamp).troubles.flatMap(({ id, problems }) =>
    problems.filter((problem) => id === idOf(kind, name) || !known.has(`${id} ${problem}`)),
  )
  refuse(
    problems.map((problem) => ({ pointer: `/${PART_OF[kind]}`, code: 'definition', params: { problem } })),
  )
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('invalid-input', { errors })
}

/** Where an own definition stands. */
export function stateOf(now: Composed, { kind, name, used }: OwnDefinition): DefinitionView['state'] {
  if (kind === 'vocabulary') return 'current'
  if (used.length === 0) return 'draft'
  return currentEdition(now, kind satisfies Exclude<Kind, 'vocabulary'>) === name ? 'current' : 'earlier'
}
