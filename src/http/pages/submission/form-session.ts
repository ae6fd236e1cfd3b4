import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import type { LinkOwner } from '../../../actions/ideas/submit-form.js'
import type { Context } from '../../../domain/context.js'
import type { FormValues } from '../../../domain/submission/form-values.js'
import type { Translate } from '../../../domain/texts.js'
import type { Idea, Party } from '../../../domain/types.gen.js'

/** One visit of the form: who writes in which idea, and in which words. */
export interface FormSession {
  readonly deps: Deps
  readonly request: FastifyRequest
  readonly context: Context
  readonly t: Translate
  /** Whether there are words for this key, in the language of the form. */
  readonly has: (key: string) => boolean
  /** Language of the words (BCP 47). */
  readonly language: string
  readonly isEasy: boolean
  readonly linkOwner?: LinkOwner
  readonly idea?: Idea
  /** Whoever is signed in submits for somebody in a party. */
  readonly channel?: Channel
  /** What was sent and is shown again. */
  readonly sent?: FormValues
  /** Names of all pages, in order. */
  readonly pages: readonly string[]
  readonly isDraft: boolean
  /** Of what is begun here: an idea, or a solution that exists. */
  readonly track: Idea['track']
  /** Address of a page of the form. */
  at(page: string, query?: Readonly<Record<string, string>>): string
}

/** A contact person submits for somebody in a party: which, or between which to choose. */
export interface Channel {
  readonly party?: Party
  /** To choose from, as long as there is no draft; empty when there is nothing to choose. */
  readonly choices: readonly Party[]
  /** Staff who are contact persons as well need not channel. */
  readonly mayBeNone: boolean
}
