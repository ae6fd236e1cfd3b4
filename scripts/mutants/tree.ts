import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What no test reads, and what is linked to. */
const LEFT_OUT = /^(\.git|\.tap|\.mutants|dist|dist-bench|node_modules|(.*-)?data)$/

/** A copy of the project in which code may be broken: nothing that a mutant does reaches the project's own files. */
export function makeTree(root: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'fyrsteg-mutants-'))
  for (const name of readdirSync(root).filter((name) => !LEFT_OUT.test(name)))
    cpSync(join(root, name), join(tree, name), { recursive: true, verbatimSymlinks: true })
  symlinkSync(resolve(root, 'node_modules'), join(tree, 'node_modules'))
  return tree
}

export const removeTree = (tree: string): void =>
  rmSync(tree, { recursive: true, force: true, maxRetries: 9 })
