import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { fileOfIdea } from '../../domain/ideas/files.js'
import type { AttachedFile } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { readContent } from './file-pieces.js'
import { findIdea } from './find-idea.js'

export interface ReadFile {
  readonly file: AttachedFile
  readonly content: Buffer
}

/**
 * A file of an idea, for whoever may read the idea.
 * @throws DomainError `not-found`; `internal` when its content is not what was attached.
 */
export async function readFile(deps: Deps, idea: string, id: string, actor: Actor): Promise<ReadFile> {
  const found = await findIdea(deps, idea, actor)
  const file = fileOfIdea(found.idea, id)
  const content = await readContent(deps.collections, file)
  if (content === undefined) throw new DomainError('internal', { cause: `content of ${id} is damaged` })
  return { file, content }
}
