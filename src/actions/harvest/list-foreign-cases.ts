import type { ForeignCase } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from '../ideas/cursors.js'

export interface ForeignCasePage {
  readonly items: readonly ForeignCase[]
  readonly next: string | null
}

/** Cases of other installations, the newest change first. */
export async function listForeignCases(
  { collections }: Deps,
  { after }: { readonly after?: string },
): Promise<ForeignCasePage> {
  const sort = { by: 'modified', direction: 'desc' } as const
  const page = await refusingBadCursors(() =>
    collections.foreignCases.find({ sort, limit: 20, ...(after !== undefined && { after }) }),
  )
  return { items: page.items.map(({ doc }) => doc), next: page.next }
}
