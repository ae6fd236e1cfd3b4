import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Test } from 'tap'
import { fileOf } from '../../src/installation/paths.js'

const FOLDER = fileOf('test/domain/golden/')

/**
 * Asks that this is what was agreed, byte for byte. `UPDATE_GOLDEN=1` writes it anew: read the difference before you
 * commit.
 * @param again the same, made once more of the same
 */
export function golden(t: Test, name: string, text: string, again: string): void {
  const file = new URL(name, FOLDER)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text)
  t.ok(existsSync(file), `${name} is agreed`)
  t.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : '', name)
  t.equal(again, text, `${name}: the same gives the same bytes`)
}
