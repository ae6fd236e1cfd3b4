/** How often each test has noticed something: it is asked earlier the next time. */
export type Merits = Map<string, number>

/** By what tests are chosen, and in which order. */
export interface Choice {
  readonly merits: Merits
  /** How long the tests for one mutant may take together, as they do alone; in milliseconds. */
  readonly budget: number
}

export interface Timed {
  readonly test: string
  /** In milliseconds. */
  readonly time: number
}

/**
 * The tests that are asked about a change of this file, of those that run the place: those that have noticed
 * most come first, then those of the same concept, which has one name in every layer, then the quick ones. As
 * many as the budget allows, and one at least.
 */
export function testsFor<T extends Timed>(
  file: string,
  covering: readonly T[],
  { merits, budget }: Choice,
): T[] {
  const ordered = [...covering].sort(
    (a, b) =>
      (merits.get(b.test) ?? 0) - (merits.get(a.test) ?? 0) ||
      Number(isNear(b.test, file)) - Number(isNear(a.test, file)) ||
      a.time - b.time,
  )
  let spent = 0
  return ordered.filter(({ time }, n) => {
    spent += time
    return n === 0 || spent <= budget
  })
}

/** Whether they lie in folders of the same name. */
const isNear = (test: string, file: string): boolean =>
  test.split('/').includes(file.split('/').at(-2) as string)
