import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import type { Theme } from '../../domain/theme/theme.js'
import { fileOf } from '../../installation/paths.js'

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

export interface Assets {
  readonly files: ReadonlyMap<string, Asset>
  /** Where a browser finds the file: an address that changes whenever any of the files does. */
  addressOf(name: string): string
}

/** A few small files, read once: style sheets, fonts, the mark. */
const OWN: readonly (readonly [string, Buffer])[] = readdirSync(fileOf('public/'), { recursive: true })
  .map(String)
  .filter((name) => TYPES[extname(name)] !== undefined)
  .map((name) => [name, readFileSync(fileOf(`public/${name}`))])

/**
 * The product's files, and the partnership's own in the place of some of them. Browsers may keep them for a
 * year.
 */
export function makeAssets({ files: own }: Theme): Assets {
  const all = new Map([...OWN, ...[...own].map(([name, text]) => [name, Buffer.from(text)] as const)])
  const version = hash([...all].map(([name, bytes]) => name + hash(bytes.toString('base64'))).join()).slice(
    0,
    8,
  )
  return {
    files: new Map([...all].map(([name, bytes]) => [name, { type: TYPES[extname(name)] as string, bytes }])),
    addressOf: (name) => `/assets/${version}/${name}`,
  }
}

export async function assets(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { '*': string } }>(
    '/assets/:version/*',
    { config: { access: 'public' }, schema: { hide: true } },
    (request, reply) => {
      const found = app.assets.files.get(request.params['*'])
      if (!found) throw new DomainError('not-found')
      return (
        reply
          .type(found.type)
          .header('cache-control', 'public, max-age=31536000, immutable')
          // The list that stands in other sites' pages has no origin, and is drawn with them too.
          .header('cross-origin-resource-policy', 'cross-origin')
          .header('access-control-allow-origin', '*')
          .send(found.bytes)
      )
    },
  )
}
