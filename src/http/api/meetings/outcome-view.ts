import type { Outcome } from '../../../actions/meetings/decide-item.js'
import type { Decided } from '../../../domain/types.gen.js'
import { problemOf } from '../../plugins/problems.js'
import type { Call, Parts } from '../operation.js'
import { viewFor } from './meeting-operation.js'

/** The meeting, and why a decision was not carried through, in the reader's words. */
export async function outcomeView<P extends Parts>(
  call: Call<P>,
  { meeting, refused }: Outcome,
): Promise<Decided> {
  const view = await viewFor(call, meeting)
  if (!refused) return { meeting: view }
  const { code, title, detail } = problemOf(refused, call.request, call.deps.definitions.texts)
  return { meeting: view, refused: { code, title, ...(detail !== undefined && { detail }) } }
}
