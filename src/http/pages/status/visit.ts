import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { FoundIdea } from '../../../actions/ideas/find-idea.js'
import type { LinkOwner } from '../../../actions/ideas/submit-form.js'

/** One visit by a private link. */
export interface Visit {
  readonly deps: Deps
  readonly request: FastifyRequest
  readonly found: FoundIdea
  readonly linkOwner: LinkOwner
  /** Address of this page, without a slash at the end. */
  readonly here: string
  /** What is wrong with the message that was written. */
  readonly error?: string
  /** The message that was written and could not be sent. */
  readonly typed?: string
  /** Something was done: which. */
  readonly done?: string
}
