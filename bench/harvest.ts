import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import type { Answers, Case } from '../src/domain/types.gen.js'
import { buildApp } from '../src/installation/build-app.js'
import { readConfig } from '../src/installation/config.js'
import { limitHeap } from '../src/installation/limit-heap.js'
import { openCore } from '../src/installation/open-core.js'
import { fileOf } from '../src/installation/paths.js'

/**
 * How many cases a second harvesters are given, beside a bare server that sends the same bytes: `npm run bench:harvest
 * [-- 1000]`. One client that follows every page, twice: what nobody
 * has asked for yet is written, then it is remembered.
 */
limitHeap()
const size = Number(process.argv[2] ?? 1000)
const sample = JSON.parse(readFileSync(fileOf('sample/compact.json'), 'utf8')) as {
  answers: Answers
  english: Readonly<Record<string, string>>
}
const AT = Date.UTC(2026, 0, 1)

function caseOf(n: number): Case {
  const at = new Date(AT + n * 60_000).toISOString()
  const texts = Object.entries(sample.english).map(([id, text]) => [id, { text, signedOffAt: at }] as const)
  const about = { ...sample.answers.about, title: `Fallet ${n}` }
  return {
    id: `c${n}`,
    reference: `2026-${String(n).padStart(4, '0')}`,
    parties: [],
    origin: 'web',
    year: 2026,
    state: 'published',
    edition: {
      number: 1,
      at,
      revision: 1,
      template: '2026-1',
      language: 'sv',
      languages: ['sv', 'en'],
      track: 'solution',
      kind: 'case',
      answers: { ...sample.answers, about },
      translations: { en: Object.fromEntries(texts) },
      licence: 'CC-BY-4.0',
      publisher: { sv: 'Partnerskapet', en: 'The partnership' },
    },
    earlier: [],
  }
}

/** Where the next page is, in each kind of list. */
const NEXT: Readonly<Record<string, (body: string) => string | undefined>> = {
  '/en/cases/feed.atom?limit=100': (body) => pathIn(/rel="next"[^>]*href="([^"]*)"/.exec(body)?.[1]),
  '/en/cases/feed.json?limit=100': (body) => pathIn(/"next_url": "([^"]*)"/.exec(body)?.[1]),
  '/oai?verb=ListRecords&metadataPrefix=oai_dc': oaiNext,
  '/oai?verb=ListRecords&metadataPrefix=fyrsteg_case': oaiNext,
}

function pathIn(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const { pathname, search } = new URL(address.replaceAll('&amp;', '&'))
  return pathname + search
}

function oaiNext(body: string): string | undefined {
  const token = /<resumptionToken[^>]*>([^<\s]+)</.exec(body)?.[1]
  return token && `/oai?verb=ListRecords&resumptionToken=${token}`
}

/** Every page of a list. @returns the bodies, and how long it took in seconds. */
async function follow(site: string, first: string): Promise<{ bodies: string[]; seconds: number }> {
  const began = performance.now()
  const bodies: string[] = []
  for (let path: string | undefined = first; path !== undefined; path = NEXT[first]?.(bodies.at(-1) ?? ''))
    bodies.push(await (await fetch(site + path)).text())
  return { bodies, seconds: (performance.now() - began) / 1000 }
}

/** The same pages from a server that does nothing but send them. */
async function floorOf(bodies: readonly string[]): Promise<number> {
  const bare = Fastify()
  bare.get<{ Params: { n: string } }>('/:n', (request, reply) =>
    reply.type('text/xml').send(bodies[Number(request.params.n)]),
  )
  const site = await bare.listen({ port: 0, host: '127.0.0.1' })
  const began = performance.now()
  for (const n of bodies.keys()) await (await fetch(`${site}/${n}`)).text()
  const seconds = (performance.now() - began) / 1000
  await bare.close()
  return seconds
}

const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-bench-'))
const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '0' })
const core = await openCore(config)
for (let n = 1; n <= size; n += 1) await core.deps.collections.cases.insert(caseOf(n))
const app = await buildApp(core)
const site = await app.listen({ port: 0, host: '127.0.0.1' })

console.log(`${size} cases\n\n| what | MB | first, cases/s | again, cases/s | floor, cases/s | ratio |`)
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
for (const path of Object.keys(NEXT)) {
  const first = await follow(site, path)
  const again = await follow(site, path)
  const rate = (seconds: number): string => Math.round(size / seconds).toLocaleString('en')
  const floor = await floorOf(again.bodies)
  const megabytes = again.bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / 1e6
  const cells = [megabytes.toFixed(1), rate(first.seconds), rate(again.seconds), rate(floor)]
  console.log(`| ${path} | ${cells.join(' | ')} | ${(floor / again.seconds).toFixed(2)} |`)
}
await app.close()
await core.close()
rmSync(folder, { recursive: true, force: true })
