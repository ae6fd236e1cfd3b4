import { setTimeout as wait } from 'node:timers/promises'
import { idOf } from './fill.js'
import { MUNICIPALITIES, STEPS } from './make-ideas.js'
import { broad, commonWords, narrow, rareWords } from './queries.js'
import { type Sent, sendAll } from './send-all.js'
import { bearer, browser, newRun, type Product } from './session.js'
import { type Watched, watching } from './watch.js'
import { edit } from './writes.js'

export type Flat = Sent & Watched & { readonly what: string }

interface Asked {
  readonly what: string
  /** Of request `n`, another one each time. */
  readonly path: (n: number, size: number) => string
  /** The same page each time: something is written before each, so that no answer is kept. */
  readonly isWrittenBetween?: boolean
}

const YEAR = '2026'
/** Before anything is measured, the code is made quick and caches are filled. */
const WARM = 40
const LEAST = 30
const LONGEST = 600_000
const SETTLE = 2000

const api = (query: string): string => `/api/ideas?limit=20&${query}`

const ASKED: readonly Asked[] = [
  { what: 'read an idea', path: (n, size) => `/api/ideas/any${(n * 7919) % size}` },
  { what: 'list, few match', path: (n) => api(narrow(n)) },
  { what: 'list, many match', path: (n) => api(broad(n)) },
  { what: 'list by time of change, many match', path: (n) => api(`${broad(n)}&sort=changed&direction=asc`) },
  { what: 'search, common words', path: (n) => api(commonWords(n)) },
  { what: 'search, rare words', path: (n) => api(rareWords(n)) },
  { what: 'list with counts, few match', path: (n) => api(`facets=true&${narrow(n)}`) },
  { what: 'list with counts, many match', path: (n) => api(`facets=true&${broad(n)}`) },
  { what: 'list with counts, all', path: () => api('facets=true'), isWrittenBetween: true },
  { what: 'search with counts, common words', path: (n) => api(`facets=true&${commonWords(n)}`) },
  { what: 'search with counts, rare words', path: (n) => api(`facets=true&${rareWords(n)}`) },
  { what: 'list page', path: (n) => `/sv/ideas?step=${STEPS[n % STEPS.length]}`, isWrittenBetween: true },
  { what: 'search page', path: (n) => `/sv/ideas?${commonWords(n)}` },
  { what: 'desk', path: () => '/sv/desk', isWrittenBetween: true },
  { what: 'board', path: () => '/sv/board', isWrittenBetween: true },
  {
    what: 'board of a municipality',
    path: (n) => `/sv/board?municipality=${MUNICIPALITIES[n % MUNICIPALITIES.length]}`,
    isWrittenBetween: true,
  },
  { what: 'search of cases, page', path: (n) => `/en/cases?${commonWords(n)}` },
  { what: 'cases by challenge and place, page', path: (n) => `/en/cases?${withoutStates(narrow(n))}` },
  { what: 'cases with counts, API', path: (n) => `/api/cases?facets=true&${withoutStates(broad(n))}` },
  { what: 'report', path: () => '/sv/report', isWrittenBetween: true },
]

const withoutStates = (query: string): string => query.replace(/state=[^&]*&?/g, '')

export interface Asking {
  readonly size: number
  /** How long each kind of request is measured. */
  readonly milliseconds: number
  readonly only: string
  /** Nothing that has this in its name; empty: everything. */
  readonly skip: string
}

/** One request after the other over one connection. */
export async function* measureFlat(
  product: Product,
  { size, milliseconds, only, skip }: Asking,
): AsyncGenerator<Flat> {
  const run = newRun()
  yield await firstWrite(product, run)
  const writeBetween = writer(product, run)
  const isWanted = ({ what }: Asked): boolean => what.includes(only) && !(skip && what.includes(skip))
  for (const asked of ASKED.filter(isWanted)) {
    if (asked.what === 'report') await reportIsCounted(product, size)
    yield { what: asked.what, ...(await measure(product, asked, { size, milliseconds, writeBetween })) }
  }
}

interface Measuring {
  readonly size: number
  readonly milliseconds: number
  readonly writeBetween: () => Promise<void>
}

async function measure(
  product: Product,
  { path, isWrittenBetween = false }: Asked,
  { size, milliseconds, writeBetween }: Measuring,
): Promise<Sent & Watched> {
  let n = 0
  const ask = (amount: number): Promise<Sent> =>
    sendAll(product.port, amount, 1, () => {
      const at = path(n++, size)
      const headers = at.startsWith('/api/') ? bearer(product.staff) : browser(product.staff, 'identity')
      return { method: 'GET', path: at, body: '', headers }
    })
  const one = async (): Promise<Sent> => {
    if (isWrittenBetween) await writeBetween()
    return ask(1)
  }
  for (let warm = 0; warm < WARM; warm += 1) await one()
  const began = performance.now()
  const { took, ...watched } = await watching(product, async () => {
    const took: Sent[] = []
    while (took.length < LEAST || performance.now() - began < milliseconds) took.push(await one())
    return { took }
  })
  return { ...summary(took), ...watched }
}

function summary(took: readonly Sent[]): Sent {
  const times = took.map(({ p50 }) => p50).sort((a, b) => a - b)
  const at = (part: number): number => times[Math.floor(part * (times.length - 1))] as number
  return {
    rate: 0,
    sent: took.length,
    failed: took.reduce((sum, { failed }) => sum + failed, 0),
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
  }
}

/** Adds the idea that is saved between requests: the first write of the process, which has caches to fill. */
async function firstWrite(product: Product, run: number): Promise<Flat> {
  const what = 'first write after a start'
  const watched = await watching(product, async () => {
    const began = performance.now()
    await product.ask('addWritable', run, 1)
    const took = performance.now() - began
    // An engine may do a part of it some time after.
    await wait(SETTLE)
    return { rate: 0, sent: 1, failed: 0, p50: took, p99: took, most: took }
  })
  return { what, ...watched }
}

/** Saves an idea that no other does anything to. */
function writer(product: Product, run: number): () => Promise<void> {
  let revision = 9
  return async () => {
    const one = edit(idOf('ready', run, 0), revision, `Principerna ${revision}`)
    const headers = { ...bearer(product.staff), 'content-type': 'application/json', ...one.headers }
    const { failed } = await sendAll(product.port, 1, 1, () => ({ ...one, headers }))
    if (failed > 0) throw new Error('saving was refused')
    revision += 1
  }
}

/** With more ideas than are counted exactly, a report is there some time after it was asked for. */
async function reportIsCounted(product: Product, size: number): Promise<void> {
  const began = performance.now()
  await watching(product, async () => {
    const headers = browser(product.staff, 'identity')
    const ask = () => fetch(`http://127.0.0.1:${product.port}/sv/report`, { headers })
    while (!(await ask()).ok) {
      if (performance.now() - began > LONGEST) throw new Error(`no report of ${YEAR} after ${LONGEST} ms`)
      await wait(500)
    }
    return {}
  }).then(({ loop }) => {
    const seconds = (performance.now() - began) / 1000
    if (seconds > 1)
      console.log(
        `The first report on ${size.toLocaleString('en')} ideas was there after ${seconds.toFixed(0)} s; meanwhile the event loop was held up for at most ${loop.toFixed(0)} ms.`,
      )
  })
}
