import { LRUCache } from 'lru-cache'
import type { Query } from '../port.js'

const MOST = 100
/** What is asked for in pages larger than this is read through once, and not asked again soon. */
const MOST_ITEMS = 100

/**
 * Answers to questions that were asked lately, until the next write to the collection. This process is the
 * only writer, so an answer that is kept is exactly what would be found again. A public catalogue asks the
 * same few questions all day. Places and numbers are kept, never documents: those are the document cache's,
 * which counts them.
 */
export class AnswerCache {
  readonly #answers = new LRUCache<string, { readonly answer: unknown }>({ max: MOST })

  /** The answer to this question, found again only after a write. Undefined is no answer yet. */
  get<A>(kind: string, question: Partial<Query>, find: () => A): A {
    if ((question.limit ?? 0) > MOST_ITEMS) return find()
    const key = `${kind} ${JSON.stringify(question)}`
    const known = this.#answers.get(key)
    if (known) return known.answer as A
    const answer = find()
    if (answer !== undefined) this.#answers.set(key, { answer })
    return answer
  }

  /** Something was written: nothing of this is certain any more. */
  forget(): void {
    this.#answers.clear()
  }
}
