import { LRUCache } from 'lru-cache'
import type { Deps } from '../../../actions/deps.js'
import { cacheVersion } from '../../../actions/ideas/cache-version.js'
import type { Tag } from './send-text.js'

/** Bytes: some thousand addresses. */
const KEPT = 500_000

export interface TagsNow {
  get(url: string): Tag | undefined
  keep(url: string, tag: Tag): void
}

const NONE: TagsNow = { get: () => undefined, keep: () => {} }

/**
 * The tags of what was sent lately, by how everything stood and by address: who asks again whether there is
 * news is answered without anything else being read. To be asked before reading begins.
 */
export function knownTags(deps: Deps): () => Promise<TagsNow> {
  const tags = new LRUCache<string, Tag>({ maxSize: KEPT })
  return async () => {
    const mark = await cacheVersion(deps)
    if (mark === null) return NONE
    const keyOf = (url: string) => `${mark} ${url}`
    return {
      get: (url) => tags.get(keyOf(url)),
      keep: (url, tag) => {
        tags.set(keyOf(url), tag, { size: keyOf(url).length + tag.etag.length + 100 })
      },
    }
  }
}
