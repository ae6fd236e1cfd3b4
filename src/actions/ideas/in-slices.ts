import { setImmediate } from 'node:timers/promises'

/** Milliseconds. */
const SLICE = 10

/** The same items, one by one; whenever a slice of time is used up, requests come in between. */
export async function* inSlices<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let until = performance.now() + SLICE
  for await (const item of items) {
    yield item
    if (performance.now() < until) continue
    await setImmediate()
    until = performance.now() + SLICE
  }
}
