const MOST = 40

/**
 * Answers to questions that were asked lately, until the next write to the collection. This process is the only
 * writer, so an answer that is kept is exactly what would be found again. A public catalogue asks the same few
 * questions all day.
 */
export class AnswerCache {
  readonly #answers = new Map<string, unknown>()

  /** The answer to this question, found again only after a write. */
  get<A>(kind: string, question: object, find: () => A): A {
    const key = `${kind} ${JSON.stringify(question)}`
    if (this.#answers.has(key)) return this.#answers.get(key) as A
    const answer = find()
    if (this.#answers.size >= MOST) this.#answers.clear()
    this.#answers.set(key, answer)
    return answer
  }

  /** Something was written: nothing of this is certain any more. */
  forget(): void {
    if (this.#answers.size > 0) this.#answers.clear()
  }
}
