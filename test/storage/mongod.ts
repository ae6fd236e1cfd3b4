import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A MongoDB server of the tests' own, on a loopback port, with a folder that is thrown away. */
export interface Mongod {
  readonly uri: string
  readonly port: number
  /** SIGKILL: a crash. */
  kill(): Promise<void>
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export const mongodBinary = (): string | undefined =>
  process.env.MONGOD_BINARY ?? (spawnSync('mongod', ['--version']).status === 0 ? 'mongod' : undefined)

/** @param kept a folder that is not thrown away: what is in it is found again */
export async function startMongod(
  binary: string,
  more: readonly string[] = [],
  kept?: string,
): Promise<Mongod> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'fyrsteg-mongod-'))
  const port = await freePort()
  let child = await run(binary, folder, port, more)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
  return {
    port,
    uri: `mongodb://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    restart: async () => {
      child = await run(binary, folder, port, more)
    },
    stop: async () => {
      await end(kept === undefined ? 'SIGKILL' : 'SIGTERM')
      if (kept === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function run(binary: string, folder: string, port: number, more: readonly string[]): Promise<ChildProcess> {
  const child = spawn(
    binary,
    ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', ...more],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  return new Promise((resolve, reject) => {
    let told = ''
    const hear = (chunk: Buffer) => {
      told += chunk
      if (told.includes('Waiting for connections')) resolve(child)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`mongod ended with ${code}: ${told.slice(-500)}`)))
    child.once('error', reject)
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
