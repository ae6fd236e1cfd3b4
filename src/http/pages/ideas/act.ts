import type { Asking, Changed } from '../../../actions/ideas/change-idea.js'
import type { Visit } from './visit.js'

/** What a form sent: the names of its fields with all their values. */
export interface Sent {
  readonly one: (name: string) => string
  readonly all: (name: string) => readonly string[]
  /** What of the idea the form is about. */
  readonly item: string
  readonly names: readonly string[]
}

/** What a form of an idea's pages can ask for. */
export interface Act {
  /** The page that the form stands on. */
  readonly page: (sent: Sent) => string
  /** The schema that the API holds the same request to. */
  readonly schema?: string
  readonly input: (sent: Sent, visit: Visit) => object
  readonly run: (visit: Visit, asking: Asking, input: never, sent: Sent) => Promise<Changed>
  /** It adds to the idea and can undo nobody's work. */
  readonly adds?: boolean
}
