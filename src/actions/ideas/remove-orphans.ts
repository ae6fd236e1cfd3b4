import { needsContent } from '../../domain/pictures/publishable.js'
import type { Deps } from '../deps.js'
import { removeContent } from './file-pieces.js'

const PAGE = 10
/** An attachment that is still under way is left alone. Milliseconds. */
const UNDER_WAY = 60 * 60 * 1000
/** What was written since; the first sweep looks at all. Milliseconds. */
const RECENT = 3 * 60 * 60 * 1000

/** Takes away the content of files and pictures that nothing refers to: adding or removing was cut short. */
export async function removeOrphans(deps: Deps, { all }: { readonly all: boolean }): Promise<void> {
  const now = deps.clock().getTime()
  const first = { to: now - UNDER_WAY, ...(!all && { from: now - RECENT }) }
  let after: string | undefined
  do {
    const page = await deps.collections.filePieces.find({
      range: { first },
      sort: { by: 'first', direction: 'asc' },
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const { doc } of page.items) {
      const idea = (await deps.collections.ideas.get(doc.idea))?.doc
      if (idea?.files?.some(({ id }) => id === doc.file)) continue
      const published = (await deps.collections.cases.get(doc.idea))?.doc
      if (!needsContent(idea, published, doc.file)) await removeContent(deps, doc.file)
    }
    after = page.next ?? undefined
  } while (after !== undefined)
}
