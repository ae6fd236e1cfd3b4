import type { Deps } from '../deps.js'

/**
 * Names everything that public pages are made from: what is stored, and the definitions in force. What was
 * made while it stayed the same would be made again. Null when what is made now may not be kept.
 */
export async function cacheVersion({
  store,
  definitions,
}: Pick<Deps, 'store' | 'definitions'>): Promise<string | null> {
  const { mark, quiet } = await store.publicMark()
  return quiet ? `${mark} ${definitions.version}` : null
}
