import type { Context } from '../../../../domain/context.js'
import type { Translate } from '../../../../domain/texts.js'

/** The definitions that a form is made of, and the words that it speaks in. */
export interface FormWords {
  readonly context: Context
  readonly t: Translate
  /** Of the form. */
  readonly language: string
  /** Whether there are words for this key, in the language of the form. */
  readonly has: (key: string) => boolean
}
