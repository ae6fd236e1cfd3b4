import { existsSync } from 'node:fs'

/** Where the product's own files lie: the nearest folder above the code, however deep it was compiled to. */
function findRoot(from: URL): URL {
  const above = new URL('../', from)
  return existsSync(new URL('package.json', above)) || above.href === from.href ? above : findRoot(above)
}

const root = findRoot(new URL('./', import.meta.url))

export const fileOf = (path: string): URL => new URL(path, root)
