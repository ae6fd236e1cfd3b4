import type { Actor } from '../../../domain/actor.js'
import type { Me } from '../../../domain/types.gen.js'

/** An actor as they are told who they are. */
export const meOf = ({ kind, id, name, grants, readOnly }: Actor): Me => ({
  kind: kind === 'system' ? 'machine' : kind,
  id: kind === 'visitor' ? '' : id,
  name,
  roles: [...grants],
  ...(readOnly !== undefined && { readOnly }),
})
