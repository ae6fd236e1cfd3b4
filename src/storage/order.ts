/** 2020-01-01. Counting from here leaves room below 2^53 until the year 2054. */
const EPOCH = Date.UTC(2020, 0, 1)
const PER_MILLISECOND = 8192

/** Gives out places in creation order: rising within a process, and rarely the same in two. */
export function makeOrder(last: number, now: () => number = Date.now): () => number {
  let given = last
  return () => {
    const fresh = (now() - EPOCH) * PER_MILLISECOND + Math.floor(Math.random() * PER_MILLISECOND)
    given = fresh > given ? fresh : given + 1
    return given
  }
}
