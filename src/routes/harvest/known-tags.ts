import type { Deps } from '../../actions/deps.js'
import { stateMark } from '../../actions/state-mark.js'
import { makeShelf } from '../../shelf.js'
import type { Tag } from './send-text.js'

/** Bytes: some thousand addresses. */
const KEPT = 500_000

/**
 * The tags of what was sent lately, by address, as long as nothing changes: who asks again whether there is news is
 * answered without anything being read. Where other processes write too, nothing is known.
 */
export function knownTags(deps: Deps) {
  const tags = makeShelf<Tag>(KEPT)
  let known: string | null = null
  const isSame = async (): Promise<boolean> => {
    const mark = await stateMark(deps)
    if (mark !== known) tags.clear()
    known = mark
    return mark !== null
  }
  return {
    get: async (url: string): Promise<Tag | undefined> => ((await isSame()) ? tags.get(url) : undefined),
    /** `before`: how everything stood when reading began. */
    keep: async (url: string, tag: Tag, before: string | null): Promise<void> => {
      if ((await isSame()) && before === known) tags.put(url, tag, url.length + tag.etag.length + 100)
    },
  }
}
