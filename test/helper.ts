import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse, RouteOptions } from 'fastify'
import type { Test } from 'tap'
import type { Deps } from '../src/actions/deps.js'
import { hash } from '../src/domain/hash.js'
import type { Person, RoleGrant } from '../src/domain/types.gen.js'
import { buildApp } from '../src/installation/build-app.js'
import { readConfig } from '../src/installation/config.js'
import { type Core, type Overrides, openCore } from '../src/installation/open-core.js'
import { watchResponses } from './watch-responses.js'

/** Tests begin more drafts in a second than people at one address in a day. */
export const UNCOUNTED = { DRAFTS_PER_DAY: '0', UPLOAD_MEGABYTES_PER_DAY: '0', QUESTIONS_PER_DAY: '0' }

/** A morning in Örebro. Tests move the clock themselves. */
export const NOW = new Date('2026-11-23T09:30:00.000Z')

export interface TestApp {
  readonly app: FastifyInstance
  readonly core: Core
  readonly deps: Deps
  /** Everything that answers, as it was registered. */
  readonly routes: readonly RouteOptions[]
  /** Moves the clock. */
  setTime(now: Date): void
  /** Asks the app, as somebody (or nobody); bodies are JSON. */
  ask(request: Asked): Promise<Reply>
  /** Someone with these roles, who can be given to `ask`. */
  person(id: string, ...roles: readonly (RoleGrant['role'] | RoleGrant)[]): Promise<Who>
}

export interface Who {
  readonly id: string
  readonly secret: string
}

export interface Asked {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  readonly url: string
  readonly as?: Who | undefined
  /** Revision to be named in `If-Match`. */
  readonly version?: number | undefined
  readonly key?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Reply extends LightMyRequestResponse {
  /** The body, as whatever shape the test expects. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it was answered, and fails if it is not there.
  readonly data: any
}

/** The real app on a fresh store, thrown away at the end of `t`. Every response is held to its schema. */
export async function makeApp(
  t: Test,
  { env = {}, ...overrides }: Overrides & { readonly env?: Record<string, string> } = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-app-'))
  let time = NOW
  const config = readConfig({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    ...UNCOUNTED,
    ...env,
  })
  const core = await openCore(config, { clock: () => time, ...overrides })
  const routes: RouteOptions[] = []
  const prepare = (made: FastifyInstance) => {
    watchResponses(made, t)
    made.addHook('onRoute', (route) => void routes.push(route))
  }
  const app = await buildApp(core, { prepare })
  t.teardown(async () => {
    await app.close()
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await app.ready()
  return {
    app,
    core,
    deps: core.deps,
    routes,
    setTime: (now) => {
      time = now
    },
    ask: (request) => ask(app, request),
    person: (id, ...roles) => makePerson(core.deps, id, roles),
  }
}

async function ask(app: FastifyInstance, asked: Asked): Promise<Reply> {
  const { method = 'GET', url, as, version, key, body, headers } = asked
  const all: Record<string, string> = {
    'accept-language': 'en',
    ...(as && { authorization: `Bearer ${as.secret}` }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }
  const payload =
    body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }
  const reply = await app.inject({ method, url, headers: all, ...payload } as InjectOptions)
  return Object.assign(reply, { data: parsed(reply) }) as Reply
}

function parsed(reply: LightMyRequestResponse): unknown {
  const isJson = String(reply.headers['content-type'] ?? '').includes('json')
  return isJson && reply.body !== '' ? JSON.parse(reply.body) : undefined
}

/** Someone who can sign in, with a machine's token of their own, so that tests need no cookies. */
async function makePerson(
  deps: Deps,
  id: string,
  roles: readonly (RoleGrant['role'] | RoleGrant)[],
): Promise<Who> {
  const stamp = { by: { kind: 'system', id: 'system', name: 'Test' }, at: NOW.toISOString() } as const
  const person: Person = {
    id,
    revision: 1,
    name: `Person ${id}`,
    email: `${id}@exempel.se`,
    language: 'sv',
    roles: roles.map((role) => (typeof role === 'string' ? { role } : role)),
    active: true,
    created: stamp,
    changed: stamp,
  }
  await deps.collections.people.insert(person)
  return { id, secret: await tokenFor(deps, id, ['read', 'write']) }
}

/** A token of a person, made without asking. */
export async function tokenFor(deps: Deps, person: string, scopes: ('read' | 'write')[]): Promise<string> {
  const secret = `fyt_${deps.newSecret()}`
  await deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'token',
    person,
    label: 'test',
    scopes,
    expires: '2099-01-01T00:00:00.000Z',
    created: { by: { kind: 'system', id: 'system', name: 'Test' }, at: NOW.toISOString() },
  })
  return secret
}
