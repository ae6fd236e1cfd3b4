import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Deps } from '../../src/actions/deps.js'
import { firstAdministrator } from '../../src/cli/first-administrator.js'
import { makeTerminal } from '../../src/cli/terminal.js'
import { PASSWORD } from '../../src/demo/cast.js'
import { cookieIn, makeClient } from '../../src/demo/client.js'
import { type Loaded, loadSample } from '../../src/demo/load-sample.js'
import { makeNarrator } from '../../src/demo/narrator.js'
import { readSample, WALKED } from '../../src/demo/sample.js'
import { walk } from '../../src/demo/walk.js'
import { buildApp } from '../../src/installation/build-app.js'
import { readConfig } from '../../src/installation/config.js'
import { freePort } from '../../src/installation/free-port.js'
import { loadTexts } from '../../src/installation/load-texts.js'
import { openCore } from '../../src/installation/open-core.js'

/** A site with the sample partnership in it, listening, with one case published in both languages. */
import { UNCOUNTED } from '../helper.js'

export interface Site {
  readonly address: string
  readonly app: FastifyInstance
  readonly deps: Deps
  readonly routes: readonly RouteOptions[]
  readonly loaded: Loaded
  /** The case that the walk ended in; empty without it. */
  readonly reference: string
  /** The session cookie of a person of the sample: `u-karin`. */
  cookieOf(person: string): Promise<string>
  close(): Promise<void>
}

/** @param walked whether one idea has gone all the way to its case already */
export async function startSite({ walked = true } = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-site-'))
  const config = readConfig({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    ...UNCOUNTED,
    PORT: String(await freePort(0, '127.0.0.1')),
  })
  const core = await openCore(config)
  const routes: RouteOptions[] = []
  const app = await buildApp(core, {
    prepare: (made) => made.addHook('onRoute', (route) => void routes.push(route)),
  })
  const address = await app.listen({ port: config.port, host: '127.0.0.1' })
  core.outbox.start()
  const { loaded, reference } = await fill(core.deps, address, walked)
  return {
    address,
    app,
    deps: core.deps,
    routes,
    loaded,
    reference,
    cookieOf: (person) => cookieOf(address, person),
    close: async () => {
      // A browser keeps its connections; a test does not wait for it to let go.
      app.server.closeAllConnections()
      await app.close()
      await core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function fill(
  deps: Deps,
  baseUrl: string,
  walked: boolean,
): Promise<{ loaded: Loaded; reference: string }> {
  const sample = readSample()
  const now = deps.clock()
  const link = (await firstAdministrator(deps, 'sv')) ?? ''
  const loaded = await loadSample(sample, { baseUrl, language: 'sv', link, now, onStep: () => {} })
  const told = loaded.told.get(WALKED)
  if (!walked) return { loaded, reference: '' }
  const english = sample.ideas.find(({ key }) => key === WALKED)?.english
  if (!told || !english) throw new Error('the sample has nothing to walk')
  const narrator = await silentNarrator()
  const reference = await walk(sample, told, english, { baseUrl, language: 'sv', now, narrator })
  return { loaded, reference }
}

async function silentNarrator() {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  return makeNarrator(makeTerminal({ stdout: nowhere, stderr: nowhere, env: {} }, await loadTexts()))
}

async function cookieOf(baseUrl: string, person: string): Promise<string> {
  const found = readSample().people.find(({ id }) => id === person)
  if (!found) throw new Error(`nobody in the sample is called ${person}`)
  const { headers } = await makeClient(baseUrl, 'sv').send('POST', '/api/session', {
    email: found.email,
    password: PASSWORD,
  })
  return cookieIn(headers).split('; ', 1)[0] as string
}
