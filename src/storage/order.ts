/** 2020-01-01. Counting from here leaves room below 2^53 until the year 2054. */
const EPOCH = Date.UTC(2020, 0, 1)
const PER_MILLISECOND = 8192

/** Gives out places in creation order: rising within a process, and rarely the same in two. */
export class Order {
  constructor(
    private given: number,
    private readonly now: () => number = Date.now,
  ) {}

  next = (): number => {
    const fresh = (this.now() - EPOCH) * PER_MILLISECOND + Math.floor(Math.random() * PER_MILLISECOND)
    this.given = fresh > this.given ? fresh : this.given + 1
    return this.given
  }

  /** This place was given out elsewhere: what comes is after it. */
  seen(ord: number): void {
    this.given = Math.max(this.given, ord)
  }
}
