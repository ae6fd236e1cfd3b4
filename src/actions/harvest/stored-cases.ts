import type { ForeignCase } from '../../domain/types.gen.js'
import { insertOnce } from '../../storage/insert-once.js'
import type { Deps } from '../deps.js'

/** @returns whether there was anything to write. Whoever was faster wrote the same feed. */
export async function storeForeign(
  { collections, clock }: Deps,
  item: Omit<ForeignCase, 'harvested'>,
): Promise<boolean> {
  const known = await collections.foreignCases.get(item.id)
  const doc: ForeignCase = { ...item, harvested: known?.doc.harvested ?? clock().toISOString() }
  if (known && JSON.stringify(known.doc) === JSON.stringify(doc)) return false
  const fresh = { ...doc, harvested: clock().toISOString() }
  if (known) return (await collections.foreignCases.replace(fresh, known.version)) !== null
  return insertOnce(collections.foreignCases, fresh)
}

export async function removeForeign({ collections }: Deps, id: string): Promise<boolean> {
  const known = await collections.foreignCases.get(id)
  return known !== null && collections.foreignCases.remove(id, known.version)
}

/** Ids of all that came from a source. */
export async function* foreignIdsOf({ collections }: Deps, source: string): AsyncGenerator<string> {
  let after: string | undefined
  do {
    const page = await collections.foreignCases.find({
      scalars: { source: [source] },
      limit: 200,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) yield doc.id
    after = page.next ?? undefined
  } while (after !== undefined)
}
