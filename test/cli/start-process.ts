import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { fileOf } from '../../src/installation/paths.js'

export interface Running {
  readonly child: ChildProcess
  /** All that was printed so far. */
  readonly text: () => string
  /** Waits until it has printed this. @throws when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** The exit code, or the signal's name. */
  readonly ended: Promise<number | string>
}

const root = fileURLToPath(fileOf('./'))

/** The command of what was compiled for the tests, laid out as what `npm run build` leaves. */
function install(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-installed-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  symlinkSync(join(root, 'locales'), join(folder, 'locales'))
  symlinkSync(fileURLToPath(new URL('../../src', import.meta.url)), join(folder, 'dist'))
  return join(folder, 'bin', 'fyrsteg.mjs')
}

const command = install()

/** Starts a command as its users do; killed at the end of the test if it is still there. */
export function startProcess(t: Test, argv: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [command, ...argv], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', LANG: 'en_GB.UTF-8', LC_ALL: '', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const hear = (chunk: Buffer) => {
    printed += chunk
    child.emit('heard')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  t.teardown(() => child.kill('SIGKILL'))
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(printed)
      if (found) return found
      const over = await Promise.race([once(child, 'heard').then(() => false), ended.then(() => true)])
      if (over && !pattern.test(printed)) throw new Error(`it never said ${pattern}:\n${printed}`)
    }
  }
  return { child, text: () => printed, says, ended }
}
