import type { Load } from './load.js'
import { broad, commonWords, narrow, rareWords } from './queries.js'
import type { Row } from './rows.js'
import { bearer, type Session } from './session.js'
import { loading } from './watch.js'

/** What the ratios must reach, by engine. */
export const LEAST: Readonly<Record<string, { read: number; list: number; write: number }>> = {
  sqlite: { read: 0.7, list: 0.5, write: 0.6 },
  mongodb: { read: 0.6, list: 0.5, write: 0.5 },
}

type Ask = Pick<Load, 'path'>

export async function reads(session: Session, seconds: number): Promise<Row[]> {
  const { size, engine } = session.place
  const { read, list } = LEAST[engine] ?? {}
  const id = (n: number): string => `any${(n * 7919) % size}`
  const headers = bearer(session.product.staff)
  const compare = async (
    what: string,
    least: number | undefined,
    product: Ask,
    floor: Ask,
  ): Promise<Row> => ({
    what,
    least,
    floor: await loading(session.floor, { ...floor, port: session.floor.port, seconds }),
    product: await loading(session.product, { ...product, port: session.product.port, seconds, headers }),
  })
  const lists = async (what: string, question: (n: number) => string): Promise<Row[]> => {
    const product = { path: (n: number) => `/api/ideas?limit=20&facets=true&${question(n)}` }
    const floor = (counts: string) => ({ path: (n: number) => `/ideas?counts=${counts}&${question(n)}` })
    return [
      await compare(`${what}; floor: page and total`, list, product, floor('total')),
      await compare(`${what}; floor: page and the same counts`, list, product, floor('each')),
    ]
  }
  return [
    await compare(
      'read an idea',
      read,
      { path: (n) => `/api/ideas/${id(n)}` },
      { path: (n) => `/ideas/${id(n)}` },
    ),
    ...(await lists('list, few match', narrow)),
    ...(await lists('list, many match', broad)),
    ...(await lists('search, common words', commonWords)),
    ...(await lists('search, rare words', rareWords)),
  ]
}
