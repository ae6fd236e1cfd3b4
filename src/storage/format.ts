import type { Store } from './port.js'

/** How this version keeps its documents. Raised by each migration. */
export const FORMAT = 3

const NAME = 'format'

/** The store was last used with a newer version, whose documents this one does not understand. */
export class StoreNewerError extends Error {
  override readonly name = 'StoreNewerError'
  constructor(
    readonly format: number,
    readonly known = FORMAT,
  ) {
    super(`the store has format ${format}; this version knows ${known}`)
  }
}

/**
 * The store's format, before anything else is read. An empty store is given the newest.
 * @throws StoreNewerError
 */
export async function formatOf(store: Store): Promise<number> {
  const stored = await store.meta.get(NAME)
  if (stored === null) return (await isNew(store)) ? begin(store) : 1
  const format = Number(stored)
  if (format > FORMAT) throw new StoreNewerError(format)
  return format
}

/** The first version of the product had no number. It made this collection's keys before anything else. */
const isNew = async ({ meta }: Store): Promise<boolean> => (await meta.get('keys definitions')) === null

async function begin(store: Store): Promise<number> {
  const isOurs = await store.meta.set(NAME, String(FORMAT), null)
  return isOurs ? FORMAT : formatOf(store)
}

/** A migration is complete. @throws Error when another process has done something else meanwhile. */
export async function raiseFormat({ meta }: Store, to: number): Promise<void> {
  const before = await meta.get(NAME)
  if (before === String(to)) return
  if (!(await meta.set(NAME, String(to), before))) throw new Error(`the format is no longer ${before}`)
}
