/**
 * In groups of so many: memory does not grow with their number.
 * @param most a group is full as well when its items are so long together
 */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  size: number,
  lengthOf: (item: T) => number = () => 0,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  let length = 0
  for await (const item of items) {
    batch.push(item)
    length += lengthOf(item)
    if (batch.length < size && length < most) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}
