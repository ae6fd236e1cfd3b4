import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { remind } from '../../domain/ideas/remind.js'
import { LIMITS } from '../../domain/limits.js'
import type { AdoptionReport } from '../../domain/template/adopt-edition.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { inSlices } from '../in-slices.js'
import { adoptTemplate } from './adopt-template.js'
import { arrangeIdea } from './arrange-idea.js'
import { changeWith } from './change-with.js'
import { findIdea } from './find-idea.js'

/** Give them an advisor, put a label on them or take it off, remind the advisor, move to a newer template. */
export const BULK_ACTS = ['assign', 'tag', 'untag', 'remind', 'adopt'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/** What is done to many ideas at once. */
export interface Bulk {
  readonly act: BulkAct
  /** Ids or references, at most `LIMITS.bulk`. */
  readonly ideas: readonly string[]
  /** Id of the advisor, the label, or the edition of the template. */
  readonly value: string
}

export const needsValue = (act: BulkAct): boolean => act !== 'remind'

/** What became of one of them; `problem` is why it was left as it was. */
export interface BulkResult {
  readonly idea: string
  readonly found?: Idea
  readonly problem?: DomainError
  /** What became of its answers on the newer edition. */
  readonly report?: AdoptionReport
}

/** One idea after the other, each a guarded write of its own: one that refuses leaves the others be. */
export async function doInBulk(deps: Deps, { ideas, ...asked }: Bulk, actor: Actor): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for await (const idea of inSlices(ideas.slice(0, LIMITS.bulk)))
    results.push(await doOne(deps, idea, asked, actor))
  return results
}

async function doOne(
  deps: Deps,
  idea: string,
  { act, value }: Omit<Bulk, 'ideas'>,
  actor: Actor,
): Promise<BulkResult> {
  try {
    const found = await findIdea(deps, idea, actor)
    const { idea: before } = found
    const asking = { idea: before.id, actor, revision: 'latest', found } as const
    if (act === 'assign') await arrangeIdea(deps, asking, { advisor: value })
    else if (act === 'tag') await arrangeIdea(deps, asking, { tags: [...new Set([...before.tags, value])] })
    else if (act === 'untag')
      await arrangeIdea(deps, asking, { tags: before.tags.filter((tag) => tag !== value) })
    else if (act === 'adopt')
      return { idea, found: before, report: (await adoptTemplate(deps, asking, value)).report }
    else await changeWith(deps, asking, remind, {})
    return { idea, found: before }
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500) throw error
    return { idea, problem: error }
  }
}
