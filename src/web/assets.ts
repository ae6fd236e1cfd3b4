import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '../domain/errors.js'
import { hash } from '../domain/hash.js'
import { fileOf } from '../paths.js'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

interface Asset {
  readonly type: string
  readonly bytes: Buffer
}

/** A few small files, read once: style sheets, fonts, the mark. */
const files = new Map<string, Asset>(
  readdirSync(fileOf('public/'), { recursive: true })
    .map(String)
    .filter((name) => TYPES[extname(name)] !== undefined)
    .map((name) => [
      name,
      { type: TYPES[extname(name)] as string, bytes: readFileSync(fileOf(`public/${name}`)) },
    ]),
)

/** Changes whenever any of the files does, so that browsers may keep what they have for a year. */
const version = hash(
  [...files].map(([name, { bytes }]) => name + hash(bytes.toString('base64'))).join(),
).slice(0, 8)

export const asset = (name: string): string => `/assets/${version}/${name}`

export async function assets(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { '*': string } }>(
    '/assets/:version/*',
    { config: { access: 'public' }, schema: { hide: true } },
    (request, reply) => {
      const found = files.get(request.params['*'])
      if (!found) throw new DomainError('not-found')
      return reply
        .type(found.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(found.bytes)
    },
  )
}
