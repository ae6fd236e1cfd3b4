import t from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { BARE, mustWrite, sendIn } from './stories.js'

/** What stands in one idea, each with a mark of its own that stands nowhere else. */
const MARKS = {
  phone: '0705550199',
  mail: 'kanarie.adress@exempel.se',
  told: 'KanarieSvar',
  teamAdvice: 'KanarieTeamradet',
  ownerAdvice: 'KanarieRadet',
  screening: 'KanarieRastret',
  tick: 'KanariePricken',
  tag: 'kanarietaggen',
  message: 'KanarieMeddelandet',
  draft: 'KanarieUtkastet',
  note: 'KanarieAnteckningen',
} as const
type Mark = keyof typeof MARKS

const INNER: readonly Mark[] = ['teamAdvice', 'screening', 'tick', 'tag', 'draft', 'note']
/** What each may never read, by any address. */
const NEVER: Readonly<Record<string, readonly Mark[]>> = {
  visitor: Object.keys(MARKS) as Mark[],
  'another submitter': Object.keys(MARKS) as Mark[],
  'a contact person of another party': Object.keys(MARKS) as Mark[],
  owner: INNER,
  'its contact person': [...INNER, 'ownerAdvice', 'message'],
  translator: ['phone', 'mail'],
  reviewer: ['phone', 'mail'],
}

async function filled(made: TestApp) {
  const advisor = await made.person('u-advisor', 'advisor')
  const translator = await made.person('u-translator', 'translator')
  const admin = await made.person('u-admin', 'administrator')
  for (const id of ['laxa', 'other'])
    await made.ask({
      method: 'POST',
      url: '/api/parties',
      as: admin,
      body: { id, name: { sv: id }, kind: 'municipality' },
    })
  const { id, owner } = await sendIn(made, {
    ...BARE,
    language: 'sv',
    contact: { name: 'Åsa Lind', email: MARKS.mail, phone: MARKS.phone },
    answers: { ...BARE.answers, about: { title: `Grannkraft ${MARKS.told}` } },
  })
  const put = (url: string, body: object, as = advisor, method: 'PUT' | 'POST' = 'PUT') =>
    mustWrite(made, id, { method, url, as, body })
  const advice = { date: '2026-11-20', kind: 'listening' }
  await put('/advice', { ...advice, said: MARKS.teamAdvice, visibility: 'team' }, advisor, 'POST')
  await put('/advice', { ...advice, said: MARKS.ownerAdvice, visibility: 'submitter' }, advisor, 'POST')
  await put('/screening', { tests: {}, conclusion: 'may-become', motivation: MARKS.screening })
  await put('/ticks/owner-goes-on', { note: MARKS.tick })
  await put('/arrangement', { tags: [MARKS.tag], parties: ['laxa'] })
  await put('/messages', { text: MARKS.message }, owner, 'POST')
  await put(
    '/translations/en/units/about.title',
    { text: MARKS.draft, state: 'draft', note: MARKS.note },
    translator,
  )
  return { id, owner, translator }
}

const NAMES: Readonly<Record<string, string>> = { language: 'en', section: 'about', number: '1' }

/** Every address that is read, about this idea where it is about one. */
const addressesOf = ({ routes }: TestApp, idea: string): string[] => [
  ...new Set(
    routes
      .filter(({ url, method }) => [method].flat().includes('GET') && !url.includes('*'))
      .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => NAMES[name] ?? idea))
      .flatMap((url) =>
        url.startsWith('/api/ideas/') ? [url.replace(`/translations/${idea}`, '/translations/en')] : [url],
      ),
  ),
  `/api/ideas?q=${MARKS.draft}&facets=tags`,
  '/en/desk?q=kanarie',
]

t.test('every field stays with those who may read it, whatever address they ask', async (t) => {
  const made = await makeApp(t)
  const { id, owner, translator } = await filled(made)
  const grant = (party: string) => ({ role: 'partner', party }) as const
  const actors: Readonly<Record<string, Who | undefined>> = {
    visitor: undefined,
    'another submitter': (await sendIn(made)).owner,
    'a contact person of another party': await made.person('u-other', grant('other')),
    owner,
    'its contact person': await made.person('u-laxa', grant('laxa')),
    translator,
    reviewer: await made.person('u-reviewer', 'reviewer'),
  }
  const addresses = addressesOf(made, id)
  t.ok(addresses.length > 150, `${addresses.length} addresses`)
  for (const [name, as] of Object.entries(actors)) {
    let answered = 0
    const leaks: string[] = []
    for (const url of addresses) {
      const accept = url.startsWith('/api/') ? 'application/json' : 'text/html'
      const { statusCode, body } = await made.ask({ url, as, headers: { accept } })
      if (statusCode === 200) answered += 1
      // What was asked for stands in the page that answers.
      for (const mark of NEVER[name] ?? [])
        if (body.includes(MARKS[mark]) && !url.includes(MARKS[mark])) leaks.push(`${mark} at ${url}`)
    }
    t.strictSame(leaks, [], name)
    t.ok(answered > 10, `${name}: ${answered} addresses answer`)
  }
  const seen = await made.ask({ url: `/api/ideas/${id}`, as: owner })
  t.match(seen.body, MARKS.phone, 'the marks are there to be found')
  t.match((await made.ask({ url: `/api/ideas/${id}/translations/en`, as: translator })).body, MARKS.note)
})
