import { changeWith, type DomainChange } from '../../../actions/ideas/change-with.js'
import type { Call } from '../operation.js'
import { askingOf, type IdeaParts } from './idea-operation.js'
import { sendChanged } from './send-idea.js'

/** Carries out one change of the domain with what was sent, and answers with the idea as it is then. */
export const writeWith = async <I, P extends IdeaParts>(call: Call<P>, change: DomainChange<I>, input: I) =>
  sendChanged(call.request, call.reply, await changeWith(call.deps, askingOf(call), change, input))
