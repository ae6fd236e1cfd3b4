import { checkFilter, checkQuery } from '../check-query.js'
import type { CollectionSpec, Counts, Filter, Query } from '../port.js'
import { AnswerCache } from './answer-cache.js'
import { countAll, loadFacets } from './count-values.js'
import { findPlaces, type Keyed, type Place } from './find-places.js'
import type { KeyIndex } from './key-index.js'
import { wordsIn } from './word-sets.js'

/**
 * What is asked of a collection by its keys; what was asked lately is answered again until the next write.
 */
export class Questions<T extends { readonly id: string }> {
  readonly #answers = new AnswerCache()

  constructor(
    private readonly spec: CollectionSpec<T>,
    private readonly index: KeyIndex<T>,
    private readonly keyed: Keyed,
  ) {}

  /** One place more than the limit, if there are more. */
  async places(query: Query): Promise<readonly Place[]> {
    checkQuery(this.spec, query)
    await this.index.caughtUp()
    return this.#answer('find', query, () => findPlaces(this.keyed, query))
  }

  async counts(filter: Filter, facets: readonly string[]): Promise<Counts> {
    checkFilter(this.spec, filter)
    await this.index.caughtUp()
    await loadFacets(this.keyed, facets)
    return this.#answer(`counts ${facets}`, filter, () => countAll(this.keyed, filter, facets))
  }

  /** Something was written. */
  forget(): void {
    this.#answers.forget()
  }

  /** What `find` says when all sets of words that it needs are there. */
  async #answer<A>(kind: string, question: Partial<Query>, find: () => A | undefined): Promise<A> {
    for (;;) {
      const answer = this.#answers.get(kind, question, find)
      if (answer !== undefined) return answer
      const words = [...wordsIn(question), ...wordsIn({ words: question.notWords ?? [] })]
      await this.index.sets.words.load(words)
    }
  }
}
