import type { Row } from './rows.js'
import { bearer, browser, type Session } from './session.js'
import { loading } from './watch.js'

type Headers = Readonly<Record<string, string>>

/** What a bare Fastify that sends the same bytes from memory makes of it. */
async function beside(
  session: Session,
  seconds: number,
  what: string,
  path: string,
  headers: Headers,
): Promise<Row> {
  const { product, floor } = session
  const reply = await fetch(`http://127.0.0.1:${product.port}${path}`, { headers })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  const type = reply.headers.get('content-type') ?? ''
  const packed = headers['accept-encoding'] === 'br'
  const copy = `/body/${encodeURIComponent(what)}`
  await fetch(`http://127.0.0.1:${floor.port}${copy}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type, text: await reply.text(), packed }),
  })
  return {
    what,
    floor: await loading(floor, { port: floor.port, seconds, path: () => copy }),
    product: await loading(product, { port: product.port, seconds, path: () => path, headers }),
  }
}

/** Pages as a browser without cookies asks for them; packed: beside the same bytes, packed before. */
export async function publicPages(session: Session, seconds: number): Promise<Row[]> {
  const page = `/en/cases/${session.product.reference}`
  const visit = (what: string, path: string, encoding: 'br' | 'identity') =>
    beside(session, seconds, what, path, browser(undefined, encoding))
  return [
    await beside(
      session,
      seconds,
      'list of cases, API',
      '/api/cases?limit=12&facets=true',
      bearer(session.product.staff),
    ),
    await visit('case page', page, 'identity'),
    await visit('case page, packed', page, 'br'),
    await visit('catalogue page', '/en/cases', 'identity'),
    await visit('catalogue page, packed', '/en/cases', 'br'),
  ]
}

/** Pages that are drawn for one person. */
export async function ownPages(session: Session, seconds: number): Promise<Row[]> {
  const { staff, reader, reference } = session.product
  const rows: Row[] = []
  for (const encoding of ['identity', 'br'] as const)
    for (const [what, path, secret] of [
      ['desk', '/sv/desk', staff],
      ['board', '/sv/board', staff],
      ['idea page', '/sv/ideas/any7', staff],
      ['case page of a reader who is signed in', `/en/cases/${reference}`, reader],
    ] as const)
      rows.push(
        await beside(
          session,
          seconds,
          encoding === 'br' ? `${what}, packed` : what,
          path,
          browser(secret, encoding),
        ),
      )
  return rows
}
