export interface Shelf<V> {
  get(key: string): V | undefined
  /** `bytes`: the room that it takes. What is larger than the whole shelf is not kept. */
  put(key: string, value: V, bytes: number): void
  drop(key: string): void
  clear(): void
}

/** Keeps what was used last, as far as there is room for it. */
export function makeShelf<V>(room: number): Shelf<V> {
  const kept = new Map<string, { readonly value: V; readonly bytes: number }>()
  let taken = 0
  const drop = (key: string): void => {
    taken -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    put: (key, value, bytes) => {
      drop(key)
      kept.set(key, { value, bytes })
      taken += bytes
      for (const [oldest] of kept) {
        if (taken <= room) return
        drop(oldest)
      }
    },
    drop,
    clear: () => {
      kept.clear()
      taken = 0
    },
  }
}
