import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

/** A folder of its own, as many as a test wants; thrown away at the end. */
export function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
