/** Where the product's own files lie. `src/` and `dist/` are both one level below the root. */
const root = new URL('../', import.meta.url)

export const fileOf = (path: string): URL => new URL(path, root)
