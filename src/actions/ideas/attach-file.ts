import { hash, hashBytes } from '../../domain/hash.js'
import { FILE_KINDS, isOtherText, isPlainText, OTHER_TEXT, REMEDIES } from '../../domain/ideas/file-kinds.js'
import { assertMayAttach, attachFile as attach, detachFile as detach } from '../../domain/ideas/files.js'
import type { Deps } from '../deps.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'
import { keepContent, piecesFor, removeContent } from './file-pieces.js'
import { findIdea } from './find-idea.js'
import { typeOf } from './type-of.js'
import { assertRoomForFiles, useQuota } from './use-quota.js'

export interface GivenFile {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Attaches a file: its content is kept first, then the idea refers to it by one guarded write. When that is
 * refused, the content is taken away again; after a crash the sweep does so.
 * @throws DomainError as the domain and `changeIdea` do.
 */
export async function attachFile(deps: Deps, asking: Asking, { name, content }: GivenFile): Promise<Changed> {
  const found = asking.found ?? (await findIdea(deps, asking.idea, asking.actor))
  const { idea, context } = found
  const limits = { megabytes: deps.config.fileMegabytes, files: deps.config.filesPerIdea }
  const type = await kindOf(content)
  const size = content.length
  assertMayAttach(context, idea, { type, size }, limits, asking.actor)
  await assertRoomForFiles(deps)
  await useQuota(deps, asking.actor, 'bytes', size)
  const id = asking.request ? hash(`file:${idea.id}:${asking.request.key}`).slice(0, 22) : deps.newId()
  const file = { id, name, type, size, hash: hashBytes(content), pieces: piecesFor(size) }
  await keepContent(deps, idea.id, id, content)
  try {
    const done = await changeIdea(deps, { ...asking, found }, (context, idea, now, newId) =>
      attach(context, idea, file, limits, asking.actor, now, newId),
    )
    await removeUnless(deps, done, id)
    return done
  } catch (error) {
    const now = await deps.collections.ideas.get(idea.id)
    if (!now?.doc.files?.some((one) => one.id === id)) await removeContent(deps, id)
    throw error
  }
}

/** The same content was there already, under another id. */
async function removeUnless(deps: Deps, { idea }: Changed, id: string): Promise<void> {
  if (!idea.files?.some((file) => file.id === id)) await removeContent(deps, id)
}

/** What kind it is of those that are known here; text has no sign of its own. */
async function kindOf(content: Uint8Array): Promise<string | undefined> {
  const found = await typeOf(content)
  if (found !== undefined && (FILE_KINDS.has(found) || REMEDIES.has(found))) return found
  if (found === undefined && isPlainText(content)) return 'text/plain'
  return isOtherText(content) ? OTHER_TEXT : undefined
}

/**
 * Takes a file away: first the idea stops referring to it, then its content goes.
 * @throws DomainError `not-found`, and as `changeIdea` does.
 */
export async function detachFile(deps: Deps, asking: Asking, file: string): Promise<Changed> {
  const done = await changeIdea(deps, asking, (context, idea, now, newId) =>
    detach(context, idea, { file }, asking.actor, now, newId),
  )
  if (!done.idea.files?.some(({ id }) => id === file)) await removeContent(deps, file)
  return done
}
