import { type PathLike, readFileSync } from 'node:fs'

/** JSON that somebody wrote: some editors begin a file with a byte order mark. @throws SyntaxError */
export const readJson = (file: PathLike): unknown =>
  JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
