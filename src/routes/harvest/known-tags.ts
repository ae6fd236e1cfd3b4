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
  let known = stateMark(deps)
  const isSame = (): boolean => {
    const mark = stateMark(deps)
    if (mark !== known) tags.clear()
    known = mark
    return mark !== null
  }
  return {
    get: (url: string): Tag | undefined => (isSame() ? tags.get(url) : undefined),
    /** `before`: how everything stood when reading began. */
    keep: (url: string, tag: Tag, before: string | null): void => {
      if (isSame() && before === known) tags.put(url, tag, url.length + tag.etag.length + 100)
    },
  }
}
