import { idOf } from './fill.js'
import { CONNECTIONS } from './load.js'
import { LEAST } from './reads.js'
import type { Row } from './rows.js'
import { type One, sendAll } from './send-all.js'
import { bearer, newRun, type Session } from './session.js'
import { watching } from './watch.js'

const JSON_TYPE = { 'content-type': 'application/json' }

/** Writes to one idea after the other; the floor does a guarded update each with its search entries and a row of history. */
export async function writes(session: Session, amount: number): Promise<Row[]> {
  const { product, floor } = session
  const run = newRun()
  await product.ask('addWritable', run, amount)
  await floor.ask('addWritable', run, amount)
  let version = 0
  const compare = async (
    what: string,
    make: (n: number) => Omit<One, 'method'> & { method?: string },
  ): Promise<Row> => {
    version += 1
    const update = updateOf(run, version)
    const headers = { ...bearer(product.staff), ...JSON_TYPE }
    return {
      what,
      least: LEAST[session.place.engine]?.write,
      floor: await watching(floor, () => sendAll(floor.port, amount, CONNECTIONS, update)),
      product: await watching(product, () =>
        sendAll(product.port, amount, CONNECTIONS, (n) => {
          const one = make(n)
          return { method: 'POST', ...one, headers: { ...headers, ...one.headers } }
        }),
      ),
    }
  }
  return [
    await compare('save an edit', (n) => edit(idOf('ready', run, n), 9, `Principerna ${n}`)),
    await compare('advance', (n) => move(idOf('ready', run, n), 10, 'advance')),
    await compare('submit', (n) => move(idOf('draft', run, n), 9, 'submit')),
  ]
}

const updateOf =
  (run: number, version: number) =>
  (n: number): One => ({
    method: 'POST',
    path: '/update',
    headers: JSON_TYPE,
    body: JSON.stringify({ id: idOf('ready', run, n), version, keep: `Principerna ${n} ${version}` }),
  })

export const edit = (id: string, revision: number, keep: string) => ({
  method: 'PATCH',
  path: `/api/ideas/${id}`,
  headers: { 'if-match': `"${revision}"` },
  body: JSON.stringify({ answers: { spread: { keep } } }),
})

const move = (id: string, revision: number, name: string) => ({
  path: `/api/ideas/${id}/moves`,
  headers: { 'if-match': `"${revision}"` },
  body: JSON.stringify({ move: name }),
})
