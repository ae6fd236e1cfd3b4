import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { assertMay } from '../process/permissions.js'
import type { AttachedFile, Idea } from '../types.gen.js'
import { FILE_KINDS, nameFor, REMEDIES } from './file-kinds.js'
import { changeOf, type Marked, record, withoutGaps } from './record.js'

/** What an installation takes. */
export interface FileLimits {
  readonly megabytes: number
  readonly files: number
}

/** A file as it came, looked into. */
export interface NewFile extends Marked {
  readonly id: string
  readonly name: string
  /** What the content itself says that it is; undefined: we do not know it. */
  readonly type: string | undefined
  readonly size: number
  readonly hash: string
  readonly pieces: number
}

const refuse = (code: string, params?: Readonly<Record<string, string | number>>): never => {
  throw new DomainError('invalid-input', {
    errors: [{ pointer: '/file', code, ...(params && { params }) }],
  })
}

/**
 * Whether this file may be attached, before anything of it is kept.
 * @throws DomainError `not-allowed`, `invalid-input` (`file-kind`, `file-heic`, `file-encoding`,
 * `file-empty`, `file-too-large`, `too-many-files`)
 */
export function assertMayAttach(
  context: Context,
  idea: Idea,
  { type, size }: Pick<NewFile, 'type' | 'size'>,
  limits: FileLimits,
  actor: Actor,
): void {
  assertMay(context.process, actor, idea, 'attach')
  if (size === 0) refuse('file-empty')
  if (size > limits.megabytes * 1024 * 1024) refuse('file-too-large', { limit: limits.megabytes })
  const kinds = [...new Set([...FILE_KINDS.values()].map(({ label }) => label))].join(', ')
  const remedy = REMEDIES.get(type ?? '')
  if (remedy !== undefined) refuse(remedy)
  if (type === undefined || !FILE_KINDS.has(type)) refuse('file-kind', { kinds })
  if ((idea.files ?? []).length >= limits.files) refuse('too-many-files', { limit: limits.files })
}

/**
 * A file that belongs to the idea from now on; its pieces are kept already. The same content twice is one
 * file: the idea comes back as it was.
 */
export function attachFile(
  context: Context,
  idea: Idea,
  { id, name, type, size, hash, pieces, request }: NewFile,
  limits: FileLimits,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMayAttach(context, idea, { type, size }, limits, actor)
  const files = idea.files ?? []
  if (files.some((file) => file.hash === hash)) return idea
  const by = nameOf(actor)
  const at = now.toISOString()
  const safe = nameFor(name, type as string)
  const file: AttachedFile = { id, name: safe, type: type as string, size, hash, pieces, by, at }
  const changes = [changeOf('/files', undefined, safe)]
  const happening = withoutGaps({ what: 'attach' as const, data: { file: id }, changes, request })
  return record(idea, { ...idea, files: [...files, file] }, happening, actor, now, newId)
}

/**
 * A file that no longer belongs to the idea; that it was there stays in the history.
 * @throws DomainError `not-allowed`, `not-found`
 */
export function detachFile(
  context: Context,
  idea: Idea,
  { file: id, request }: { readonly file: string } & Marked,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  assertMay(context.process, actor, idea, 'attach')
  const file = fileOfIdea(idea, id)
  const files = (idea.files ?? []).filter((one) => one !== file)
  const changes = [changeOf('/files', file.name, undefined)]
  const happening = withoutGaps({ what: 'detach' as const, data: { file: id }, changes, request })
  return record(idea, { ...idea, files }, happening, actor, now, newId)
}

/** @throws DomainError `not-found` */
export function fileOfIdea({ files = [] }: Pick<Idea, 'files'>, id: string): AttachedFile {
  const file = files.find((one) => one.id === id)
  if (!file) throw new DomainError('not-found')
  return file
}
