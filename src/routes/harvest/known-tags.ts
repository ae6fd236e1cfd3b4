import { makeShelf } from '../../shelf.js'
import type { Store } from '../../storage/port.js'
import type { Tag } from './send-text.js'

/** Bytes: some thousand addresses. */
const KEPT = 500_000

/**
 * The tags of what was sent lately, by address, as long as nothing is written: who asks again whether there is news is
 * answered without anything being read. Where other processes write too, nothing is known.
 */
export function knownTags(store: Pick<Store, 'writes'>) {
  const tags = makeShelf<Tag>(KEPT)
  let known = store.writes()
  const isSame = (): boolean => {
    const writes = store.writes()
    if (writes !== known) tags.clear()
    known = writes
    return writes !== null
  }
  return {
    get: (url: string): Tag | undefined => (isSame() ? tags.get(url) : undefined),
    /** `before`: how much had been written when reading began. */
    keep: (url: string, tag: Tag, before: number | null): void => {
      if (isSame() && before === known) tags.put(url, tag, url.length + tag.etag.length + 100)
    },
  }
}
