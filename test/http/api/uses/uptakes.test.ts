import { createHash } from 'node:crypto'
import t, { type Test } from 'tap'
import { checkStore } from '../../../../src/integrity/check-store.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { mustWrite, publish, type Team, team, write } from '../ideas/stories.js'

/** Who has taken up a solution: told, looked at, shown beside the case, and never in its editions. */

const TOLD = {
  who: 'Voorbeeldstad',
  country: 'NL',
  year: 2025,
  adapted: 'We began with three principles.',
  name: 'Ann de Vries',
  email: 'ann@example.org',
  notice: true,
}

interface Stage extends TestApp, Team {
  readonly id: string
  readonly reference: string
}

async function stage(t: Test): Promise<Stage> {
  const made = await makeApp(t)
  const people = await team(made)
  return { ...made, ...people, ...(await publish(made, people)) }
}

const tell = ({ ask, reference }: Stage, body: object = TOLD) =>
  ask({ method: 'POST', url: `/api/cases/${reference}/uptakes`, body })

async function decide(made: Stage, decision: string, n = 0) {
  const { data } = await made.ask({ url: `/api/ideas/${made.id}/uptakes`, as: made.advisor })
  const url = `/uptakes/${data.items[n].id}/decisions`
  const reply = await write(made, made.id, { method: 'POST', url, as: made.advisor, body: { decision } })
  await made.deps.effects.flush(made.id)
  return reply
}

const shown = async ({ ask, reference }: Stage) =>
  (await ask({ url: `/api/cases/${reference}/uptakes` })).data.items

/** Every document of the edition, and what harvesters and lists say of the case. */
async function printed({ ask, reference }: Stage): Promise<Record<string, string>> {
  const paths = [
    ...['html', 'md', 'json', 'jsonld', 'docx'].map(
      (suffix) => `/en/cases/${reference}/editions/1.${suffix}`,
    ),
    '/en/cases.csv',
    '/en/cases/feed.atom',
    `/api/cases/${reference}`,
  ]
  const entries: [string, string][] = []
  for (const url of paths) {
    const { rawPayload, headers } = await ask({ url })
    entries.push([url, createHash('sha256').update(rawPayload).digest('hex') + (headers.etag ?? '')])
  }
  return Object.fromEntries(entries)
}

async function problemsIn({ deps }: Stage): Promise<string[]> {
  const problems: string[] = []
  for await (const { path, code } of checkStore(deps)) problems.push(`${path} ${code}`)
  return problems
}

t.test(
  'what a reader tells is shown when staff have looked at it, and no edition changes by it',
  async (t) => {
    const made = await stage(t)
    const before = await printed(made)
    const told = await tell(made)
    t.equal(told.statusCode, 202)
    t.match(told.data.next, /shown beside the case/)
    t.strictSame(await shown(made), [], 'not before')
    t.strictSame((await made.ask({ url: '/api/uptakes' })).data.items, [])

    t.equal((await decide(made, 'show')).statusCode, 200)
    t.match(await shown(made), [
      { who: 'Voorbeeldstad', country: 'NL', year: 2025, source: 'reader', language: 'en' },
    ])
    t.notMatch(JSON.stringify(await shown(made)), /ann@|Vries/)
    t.strictSame(await printed(made), before, 'exports are byte for byte what they were')
    t.strictSame(await problemsIn(made), [])

    await decide(made, 'strike')
    t.strictSame(await shown(made), [], 'struck')
    const { data } = await made.ask({ url: `/api/ideas/${made.id}/uptakes`, as: made.advisor })
    t.match(data.items, [{ state: 'struck', decided: { by: { id: 'u-advisor' } } }])
  },
)

t.test(
  'what staff tell is shown at once, and is found on the list and in the counts of the map',
  async (t) => {
    const made = await stage(t)
    const bodies = [
      { who: 'Rådet i Laxå', country: 'SE', municipality: '1860', adapted: 'Egna möten.' },
      { who: 'Associação Exemplo', country: 'PT', link: 'https://example.org/' },
    ]
    for (const body of bodies)
      await mustWrite(made, made.id, { method: 'POST', url: '/uptakes', as: made.advisor, body })
    await made.deps.effects.flush(made.id)
    const all = await made.ask({ url: '/api/uptakes?lang=en' })
    t.match(all.data, { countries: { SE: 1, PT: 1 }, municipalities: { '1860': 1 }, next: null })
    t.match(all.data.items, [
      { reference: made.reference, language: 'en', uptakes: [{ country: 'PT' }, { country: 'SE' }] },
    ])
    const some = await made.ask({ url: '/api/uptakes?country=PT' })
    t.match(some.data.items, [{ uptakes: [{ who: 'Associação Exemplo' }] }])
    t.equal(some.data.items[0].uptakes.length, 1)
    t.strictSame((await made.ask({ url: '/api/uptakes?country=FR' })).data.items, [])
    const link = await write(made, made.id, {
      method: 'POST',
      url: '/uptakes',
      as: made.advisor,
      body: { who: 'X', country: 'PT', link: 'javascript:alert(1)' },
    })
    t.match(link.data, { status: 400, errors: [{ pointer: '/link' }] })
  },
)

t.test('a new edition keeps what is shown, and a withdrawn case shows nothing', async (t) => {
  const made = await stage(t)
  await mustWrite(made, made.id, {
    method: 'POST',
    url: '/uptakes',
    as: made.advisor,
    body: { who: 'Associação Exemplo', country: 'PT' },
  })
  await mustWrite(made, made.id, {
    method: 'POST',
    url: '/moves',
    as: made.advisor,
    body: { move: 'publish' },
  })
  await made.deps.effects.flush(made.id)
  t.match(await shown(made), [{ who: 'Associação Exemplo' }])
  t.strictSame(await problemsIn(made), [])
  await mustWrite(made, made.id, {
    method: 'POST',
    url: '/moves',
    as: made.advisor,
    body: { move: 'withdraw-case', note: 'Fel.' },
  })
  await made.deps.effects.flush(made.id)
  t.equal((await made.ask({ url: `/api/cases/${made.reference}/uptakes` })).statusCode, 410)
  t.strictSame((await made.ask({ url: '/api/uptakes' })).data.items, [])
})

t.test('the check finds a case that shows something else than its idea', async (t) => {
  const made = await stage(t)
  const stored = await made.deps.collections.cases.get(made.id)
  if (!stored) throw new Error('no case')
  const uptakes = [{ id: 'x', source: 'staff', who: 'Nobody' }] as const
  await made.deps.collections.cases.replace(
    { ...stored.doc, spread: { revision: 1, uptakes: [...uptakes] } },
    stored.version,
  )
  t.strictSame(await problemsIn(made), ['/uptakes spreadDiffers'])
})

t.test('who may not look after the register does not, and is not told who told', async (t) => {
  const made = await stage(t)
  await tell(made)
  const { data } = await made.ask({ url: `/api/ideas/${made.id}/uptakes`, as: made.translator })
  t.match(data.items, [{ who: 'Voorbeeldstad', state: 'told' }])
  t.notMatch(JSON.stringify(data), /ann@/)
  const body = { who: 'X', country: 'PT' }
  const { statusCode } = await write(made, made.id, {
    method: 'POST',
    url: '/uptakes',
    as: made.translator,
    body,
  })
  t.equal(statusCode, 403)
})
