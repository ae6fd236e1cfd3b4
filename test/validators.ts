import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { hash } from '../src/domain/hash.js'
import { fileOf } from '../src/installation/paths.js'
import { newFolder } from './jobs/new-folder.js'

export interface Verdict {
  readonly ok: boolean
  /** What the checker said, all of it. */
  readonly said: string
}

/** Independent checkers of what the product writes: other people's schemas, and programs that read them. */
export interface Validators {
  /** Runs one of the kit's helpers, such as `xml-valid.mjs`, with its words as they are. */
  helper(name: string, words: readonly string[]): Promise<Verdict>
  /** Runs a program of the system. */
  tool(name: string, words: readonly string[]): Promise<Verdict>
  /** The place of a schema, such as `xliff-2.1/all.xsd`. */
  schema(path: string): string
  /** Writes a file for a checker to read; it is gone when the test ends. */
  file(name: string, content: string | Uint8Array): string
}

/** Long enough for Java on a busy machine. */
const PATIENCE_MS = 100_000

/**
 * The checkers, for one test; or undefined, and then the test has said in one line what was not checked and why.
 * `VALIDATORS_KIT` names a folder with `helpers` and `schemas`; a helper finds the project's packages from where it
 * lies, so both are copied into the project first.
 * @param what is checked, named when it is skipped
 * @param tools that are needed besides, such as `jing`
 */
export function validators(t: Test, what: string, tools: readonly string[] = []): Validators | undefined {
  const kit = process.env.VALIDATORS_KIT
  const missing = tools.find((tool) => !isInstalled(tool))
  if (!kit || !existsSync(kit)) return skip(t, what, 'VALIDATORS_KIT names no folder')
  if (missing !== undefined) return skip(t, what, `${missing} is not installed`)
  const place = copyOf(kit)
  const folder = newFolder(t)
  return {
    helper: (name, words) => run(...commandOf(join(place, 'helpers', name)), words),
    tool: (name, words) => run(name, [], words),
    schema: (path) => join(place, 'schemas', path),
    file: (name, content) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}

/** Asks that a checker finds nothing; otherwise shows what it said. */
export async function finds(t: Test, verdict: Promise<Verdict>, ok: boolean, message: string): Promise<void> {
  const { ok: found, said } = await verdict
  t.equal(found, ok, message)
  if (found !== ok) t.comment(said.slice(0, 4000))
}

function skip(t: Test, what: string, why: string): undefined {
  t.pass(`${what} is not checked`, { skip: `${what}: ${why}` })
}

/** The checker of CSV knows the comma alone; Swedish tables are parted by semicolons. The two change places. */
export const withCommas = (csv: string): string => csv.replace(/[,;]/g, (mark) => (mark === ',' ? ';' : ','))

const isInstalled = (tool: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)))

const commandOf = (path: string): [string, string[]] =>
  path.endsWith('.py') ? ['python3', [path]] : [process.execPath, [path]]

/** Tests run side by side: the copy is made whole beside its place and moved there in one step. */
function copyOf(kit: string): string {
  const folder = fileURLToPath(fileOf('test/.validators'))
  const place = join(folder, stampOf(kit))
  if (existsSync(place)) return place
  const made = join(folder, `${randomUUID()}.tmp`)
  mkdirSync(made, { recursive: true })
  for (const part of ['helpers', 'schemas']) cpSync(join(kit, part), join(made, part), { recursive: true })
  try {
    renameSync(made, place)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}

/** Changes with any file of the kit. */
function stampOf(kit: string): string {
  const files = readdirSync(kit, { recursive: true, encoding: 'utf8' }).sort()
  const lines = files.map((name) => {
    const { size, mtimeMs } = statSync(join(kit, name))
    return `${name} ${size} ${mtimeMs}`
  })
  return hash(lines.join('\n')).slice(0, 12)
}

/** The checker's own environment is ours without what tap puts in to look at test processes. */
function run(command: string, first: readonly string[], words: readonly string[]): Promise<Verdict> {
  const { NODE_OPTIONS: _, ...env } = process.env
  return new Promise((resolve) => {
    const limits = { env, timeout: PATIENCE_MS, maxBuffer: 64 * 1024 * 1024 }
    execFile(command, [...first, ...words], limits, (error, out, errors) => {
      resolve({ ok: error === null, said: `${out}${errors}${error && !out && !errors ? error.message : ''}` })
    })
  })
}
