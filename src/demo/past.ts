/** The clock of the demo: what the sample tells happened on days that have been. */
export interface Past {
  readonly clock: () => Date
  /** Turns it back to so many days before today; 0: to now. */
  goTo(daysAgo: number): void
}

const DAY = 86_400_000

export function makePast(): Past {
  let back = 0
  return {
    clock: () => new Date(Date.now() - back),
    goTo: (daysAgo) => {
      back = daysAgo * DAY
    },
  }
}

/**
 * How many days ago each of `count` things happened that began and ended on these days, evenly between them.
 * Whole days, so that a thing does not happen at night because the demo runs by day.
 */
export function spreadOver([first, last]: readonly [number, number], count: number): number[] {
  const step = count > 1 ? (first - last) / (count - 1) : 0
  return Array.from({ length: count }, (_, n) => Math.round(first - n * step))
}
