import { DomainError } from '../../domain/errors.js'
import { arrange, type Arrangement as Input } from '../../domain/ideas/arrange.js'
import { mayDo } from '../../domain/process/permissions.js'
import type { Arrangement } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { checkParties } from '../parties/check-parties.js'
import { advisorNamed } from './advisor-named.js'
import { type Asking, type Changed, changeIdea } from './change-idea.js'
import { findIdea } from './find-idea.js'

/**
 * What staff keeps in order around an idea. People and parties must exist; who may not arrange learns nothing
 * of them.
 * @throws DomainError `not-allowed`, `invalid-input`, and as `changeIdea` does.
 */
export async function arrangeIdea(deps: Deps, asking: Asking, given: Arrangement): Promise<Changed> {
  const { idea, context } = await findIdea(deps, asking.idea, asking.actor)
  if (!mayDo(context.process, asking.actor, idea, 'arrange')) throw new DomainError('not-allowed')
  await checkParties(deps, given.parties ?? [])
  const { advisor, ...rest } = given
  const input = {
    ...rest,
    ...(advisor !== undefined && {
      advisor: advisor === null ? null : await advisorNamed(deps, advisor, '/advisor'),
    }),
  } as Input
  return changeIdea(deps, asking, (context, before, now, newId) =>
    arrange(context, before, input, asking.actor, now, newId),
  )
}
