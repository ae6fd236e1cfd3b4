import type { Writable } from 'node:stream'
import type { Texts, Translate } from '../domain/texts.js'
import { languageOf } from '../installation/check-node.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Where a command speaks, in which language, and how. Handed in, so that a test can listen. */
export interface Terminal {
  readonly env: Environment
  readonly language: string
  readonly t: Translate
  /** What was asked for, one line. */
  out(line: string): void
  /** Problems and progress, one line. */
  err(line: string): void
  /** A line of progress that is overwritten by the next one on a screen, and left out elsewhere. */
  progress(line: string): void
  readonly paint: Paint
  readonly stdout: Writable
}

export interface Paint {
  bold(text: string): string
  dim(text: string): string
  green(text: string): string
  red(text: string): string
  cyan(text: string): string
}

export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Environment
}

export function makeTerminal({ stdout, stderr, env }: Streams, texts: Texts): Terminal {
  const language = languageOf(env)
  const screen = stderr.isTTY === true
  let overwrites = false
  const clear = () => {
    if (overwrites) stderr.write('\r\u001b[K')
    overwrites = false
  }
  return {
    env,
    language,
    t: texts.in(language),
    paint: makePaint(stdout.isTTY === true && !env.NO_COLOR),
    stdout,
    out: (line) => {
      clear()
      stdout.write(`${line}\n`)
    },
    err: (line) => {
      clear()
      stderr.write(`${line}\n`)
    },
    progress: (line) => {
      if (!screen) return
      stderr.write(`\r\u001b[K${line}`)
      overwrites = true
    },
  }
}

function makePaint(coloured: boolean): Paint {
  const code = (start: number, end: number) => (text: string) =>
    coloured ? `\u001b[${start}m${text}\u001b[${end}m` : text
  return { bold: code(1, 22), dim: code(2, 22), green: code(32, 39), red: code(31, 39), cyan: code(36, 39) }
}
