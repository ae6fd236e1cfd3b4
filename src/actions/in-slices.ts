import { setImmediate } from 'node:timers/promises'

/** Milliseconds. */
const SLICE = 10

type Items<T> = AsyncIterable<T> | Iterable<T>

/** The same items, one by one; whenever a slice of time is used up, requests come in between. */
export async function* inSlices<T>(items: Items<T>): AsyncGenerator<T> {
  let until = performance.now() + SLICE
  for await (const item of items) {
    yield item
    if (performance.now() < until) continue
    await setImmediate()
    until = performance.now() + SLICE
  }
}

/** What is made of each, in their order, in such slices: for a page of which each line takes some work. */
export async function mapInSlices<T, R>(items: Items<T>, make: (item: T) => R | Promise<R>): Promise<R[]> {
  const made: R[] = []
  for await (const item of inSlices(items)) made.push(await make(item))
  return made
}
