import t, { type Test } from 'tap'
import { type Asked, makeApp, type Reply, type TestApp } from '../helper.js'
import { move, sendIn, type Told, tell } from './api/ideas/stories.js'

/** The straight way: one read of the idea, one write. What more it costs is session and look-ups. */

const READS = ['get', 'getBy', 'find'] as const

/** How an idea is read and written while something is asked. Whether effects rest is not what is counted. */
function counting({ deps, ask }: TestApp): (asked: Asked) => Promise<Reply & { readonly ways: string[] }> {
  const { ideas } = deps.collections
  const ways: string[] = []
  const heard = (name: keyof typeof ideas, kind: string): void => {
    const act = (ideas[name] as (...given: unknown[]) => unknown).bind(ideas)
    const counted = (...given: unknown[]) => {
      ways.push(kind)
      return act(...given)
    }
    Object.assign(ideas, { [name]: counted })
  }
  for (const name of READS) heard(name, 'read')
  for (const name of ['insert', 'replace'] as const) heard(name, 'write')
  Object.assign(deps.effects, { schedule: () => {} })
  return async (asked) => {
    ways.length = 0
    const reply = await ask(asked)
    return Object.assign(reply, { ways: [...ways] })
  }
}

async function begin(t: Test) {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const other = await made.person('u-other', 'advisor')
  return { made, counted: counting(made), advisor, other }
}

const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const formOf = (fields: Record<string, string>): Pick<Asked, 'method' | 'headers' | 'body'> => ({
  method: 'POST',
  headers: FORM,
  body: new URLSearchParams(fields).toString(),
})

const revisionOf = async ({ deps }: TestApp, { id }: Told): Promise<number> =>
  (await deps.collections.ideas.get(id))?.doc.revision ?? 0

t.test('a move costs one read and one write, by the API and by the page', async (t) => {
  const { made, counted, advisor } = await begin(t)
  const [first, second] = [await sendIn(made), await sendIn(made)]
  const version = await revisionOf(made, first)
  const url = `/api/ideas/${first.id}/moves`
  const byApi = await counted({ method: 'POST', url, as: advisor, version, body: { move: 'take-on' } })
  t.equal(byApi.statusCode, 200)
  t.strictSame(byApi.ways, ['read', 'write'])

  const revision = String(await revisionOf(made, second))
  const sent = formOf({ item: 'take-on', revision })
  const byPage = await counted({ ...sent, url: `/en/ideas/${second.id}/acts/move`, as: advisor })
  t.equal(byPage.statusCode, 303)
  t.match(byPage.headers.location, /\/en\/ideas\/\d{4}-\d{4}\?saved=1&did=/)
  t.strictSame(byPage.ways, ['read', 'write'])

  const again = await counted({ ...sent, url: `/en/ideas/${second.id}/acts/move`, as: advisor })
  t.equal(again.statusCode, 412)
  t.notOk(again.ways.includes('write'), 'what is stale writes nothing')
})

t.test('so does what else a page of an idea asks for', async (t) => {
  const { made, counted, advisor, other } = await begin(t)
  const told = await sendIn(made)
  await move(made, told.id, advisor, { move: 'take-on' })
  const revision = String(await revisionOf(made, told))
  const base = `/en/ideas/${told.id}`
  const tried: readonly (readonly [string, Record<string, string>])[] = [
    ['acts/advice', { said: 'We met.', kind: 'listening', visibility: 'team', date: '2026-11-20' }],
    ['acts/arrange', { revision: String(Number(revision) + 1), advisor: other.id }],
    ['edit/spread', { go: 'save', revision: String(Number(revision) + 2), 'spread.keep': 'All of it' }],
  ]
  for (const [page, fields] of tried) {
    const { statusCode, ways } = await counted({
      ...formOf(fields),
      url: `${base}/${page}`,
      as: advisor,
    })
    t.equal(statusCode, 303, page)
    t.strictSame(ways, ['read', 'write'], page)
  }
  const wrong = formOf({ text: '' })
  const refused = await counted({ ...wrong, url: `${base}/acts/message`, as: advisor })
  t.equal(refused.statusCode, 422)
  t.equal(refused.ways.filter((way) => way === 'read').length, 1, 'and a form that comes back with its fault')
})

t.test('whoever has a private link is looked up by it; the idea is read once more', async (t) => {
  const { made, counted } = await begin(t)
  const told = await tell(made)
  const version = await revisionOf(made, told)
  const url = `/api/ideas/${told.id}/moves`
  const sent = await counted({ method: 'POST', url, as: told.owner, version, body: { move: 'submit' } })
  t.equal(sent.statusCode, 200)
  // The link, the idea, the last reference of the year.
  t.strictSame(sent.ways, ['read', 'read', 'read', 'write'])

  const here = `/en/link/${told.owner.secret}`
  const message = await counted({ ...formOf({ text: 'Hello' }), url: `${here}/messages` })
  t.equal(message.statusCode, 303)
  t.strictSame(message.ways, ['read', 'read', 'write'])
})
