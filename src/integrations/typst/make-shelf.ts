/** Bytes of finished papers that are kept: those that readers ask for again the same day. */
const KEPT = 8_000_000

interface Kept {
  readonly made: Promise<Uint8Array>
  size: number
}

/** Finished papers, the latest used last; the oldest go when there is no room. */
export function makeShelf() {
  const papers = new Map<string, Kept>()
  const makeRoom = (): void => {
    let total = [...papers.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [key, { size }] of papers) {
      if (total <= KEPT) return
      papers.delete(key)
      total -= size
    }
  }
  return {
    get: (key: string): Promise<Uint8Array> | undefined => {
      const found = papers.get(key)
      if (found === undefined) return undefined
      papers.delete(key)
      papers.set(key, found)
      return found.made
    },
    put: (key: string, made: Promise<Uint8Array>): void => {
      const kept = { made, size: 0 }
      papers.set(key, kept)
      const weigh = ({ length }: Uint8Array): void => {
        kept.size = length
        makeRoom()
      }
      made.then(weigh, () => papers.delete(key))
    },
  }
}
