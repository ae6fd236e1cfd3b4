import { Writable } from 'node:stream'
import { main } from '../../src/cli.js'

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command in this process, as from a terminal that is no screen. */
export async function run(argv: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const exit = await main(argv, {
    stdout: listener(out),
    stderr: listener(err),
    env: { LANG: 'en_GB.UTF-8', ...env },
  })
  return { exit, out: out.join(''), err: err.join('') }
}

const listener = (heard: string[]): Writable =>
  new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      heard.push(String(chunk))
      done()
    },
  })
