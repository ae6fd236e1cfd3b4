import { DomainError } from '../../domain/errors.js'
import { arrange, type Arrangement as Input } from '../../domain/ideas/arrange.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Arrangement } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { checkParties } from '../parties/check-parties.js'
import { advisorNamed } from './advisor-named.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'

/**
 * What staff keeps in order around an idea. People and parties must exist; who may not arrange learns nothing
 * of them.
 * @throws DomainError `not-allowed`, `invalid-input`, and as `changeIdea` does.
 */
export async function arrangeIdea(deps: Deps, asking: Asking, given: Arrangement): Promise<Changed> {
  const { actor } = asking
  return changeIdea(deps, asking, async (context, before, now, newId) => {
    if (!mayDo(context.process, actor, before, 'arrange')) throw new DomainError('not-allowed')
    return arrange(context, before, await inputOf(deps, given), actor, now, newId)
  })
}

async function inputOf(deps: Deps, { advisor, ...rest }: Arrangement): Promise<Input> {
  await checkParties(deps, rest.parties ?? [])
  const named = advisor ? await advisorNamed(deps, advisor, '/advisor') : advisor
  return { ...rest, ...(named !== undefined && { advisor: named }) } as Input
}
