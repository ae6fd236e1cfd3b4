import t, { type Test } from 'tap'
import type { Idea } from '../../../../src/domain/types.gen.js'
import { makeApp, NOW, type TestApp, type Who } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { atTheGate, mustWrite, sendIn } from '../../api/ideas/stories.js'

/** The workgroup's afternoon, on pages only: what the forms send is what a browser would send. */
function browser(t: Test, { app }: TestApp, who: Who) {
  const headers = { authorization: `Bearer ${who.secret}`, accept: 'text/html' }
  const ours = {
    ...headers,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const whole = async (body: string, url: string) => t.strictSame(await htmlProblems(body), [], url)
  return {
    open: async (url: string, status = 200) => {
      const reply = await app.inject({ url, headers })
      t.equal(reply.statusCode, status, `${url}: ${reply.body.slice(0, 500)}`)
      if (status === 200) await whole(reply.body, url)
      return reply.body
    },
    send: async (url: string, fields: Record<string, string | string[]>, status = 303) => {
      const form = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one)
      const reply = await app.inject({ method: 'POST', url, headers: ours, payload: form.toString() })
      t.equal(reply.statusCode, status, `${url}: ${reply.body.slice(0, 1500)}`)
      if (status !== 303) await whole(reply.body, url)
      return { body: reply.body, location: String(reply.headers.location ?? '') }
    },
  }
}

const revisionIn = (page: string): string => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
const itemsIn = (page: string): string[] => [
  ...new Set([...page.matchAll(/\/items\/([\w-]+)"/g)].map(([, id]) => id as string)),
]
const WORDS = {
  sv: {
    taken: 'Person u-clerk tar emot idén.',
    yes: /Ja: /,
    minutes: 'Protokoll',
    none: 'Inget möte är planerat',
  },
  en: {
    taken: 'Person u-clerk takes the idea on.',
    yes: /Yes: /,
    minutes: 'Minutes',
    none: 'No meeting is planned',
  },
} as const

for (const language of ['sv', 'en'] as const)
  t.test(`a meeting from planning to approved minutes (${language})`, async (t) => {
    const made = await makeApp(t)
    const [advisor, workgroup] = [
      await made.person('u-advisor', 'advisor'),
      await made.person('u-workgroup', 'workgroup'),
    ]
    const clerk = await made.person('u-clerk', 'workgroup', 'advisor')
    const gate = await atTheGate(made, advisor, workgroup)
    await mustWrite(made, gate.id, { method: 'DELETE', url: '/ticks/workgroup-decided', as: workgroup })
    const fresh = await sendIn(made)
    const { open, send } = browser(t, made, clerk)
    const start = `/${language}/meeting`
    t.match(await open(start), WORDS[language].none)

    const wrong = await send(start, { date: '', time: 'ett', place: 'Rådhuset', language: 'sv' }, 422)
    t.match(wrong.body, /error-summary[\s\S]*new-date[\s\S]*new-time/)
    t.match(wrong.body, 'value="Rådhuset"', 'nothing typed is lost')
    const plan = { date: '2026-12-09', time: '13:00', place: 'Rådhuset', link: '', language: 'sv' }
    const { location } = await send(start, plan)
    const here = location.split('?')[0] ?? ''
    const agenda = await open(here)
    t.match(agenda, '13:00', 'the clock is that of Sweden')
    const [first = '', second = ''] = itemsIn(agenda)

    const item = `${here}/items/${first}`
    const page = await open(item)
    t.match(page, 'workgroup-decided', 'the gate’s decision can be made')
    await send(`${item}/acts/note`, { revision: revisionIn(page), text: 'Alla var med.' })
    const yes = { revision: revisionIn(page), kind: 'yes:workgroup-decided', words: 'Gå vidare.' }
    await send(`${item}/acts/decision`, { ...yes, 'take-on.person': '', shared: '' })
    t.match(await open(item), WORDS[language].yes)

    const other = `${here}/items/${second}`
    const revision = revisionIn(await open(other))
    const nobody = await send(`${other}/acts/decision`, { revision, kind: 'take-on', words: 'Hej' }, 422)
    t.match(nobody.body, 'href="#decision-take-on-person"', 'the error leads to the field')
    t.match(nobody.body, />\s*Hej<\/textarea>/)
    await send(`${other}/acts/decision`, { revision, kind: 'take-on', 'take-on.person': 'u-clerk' })
    t.match(await open(other), WORDS[language].taken)
    t.match(await open(`/${language}/ideas/${fresh.id}/history`), WORDS[language].taken)

    const people = await open(`${here}/people`)
    const rows = { name: ['Åsa', ''], person: ['', ''], party: ['', ''], called: ['0', '1'], present: ['0'] }
    await send(`${here}/acts/people`, { revision: revisionIn(people), ...rows })
    t.match(await open(`${here}/people`), 'Åsa')
    const details = { ...plan, place: '', chair: 'Maria', secretary: '', registration: 'RÖL 2026/1' }
    await send(`${here}/acts/details`, { revision: revisionIn(await open(`${here}/details`)), ...details })
    await send(`${here}/acts/add`, { title: 'Lärseminarium' })
    await send(`${here}/acts/add`, { title: '', idea: '2026-9999' }, 422)
    const left = itemsIn(await open(here))[2]
    await open(`${here}/items/${left}`)
    await send(`${here}/items/${left}/acts/remove`, {})

    await send(`${here}/acts/state`, { revision: revisionIn(await open(here)), state: 'held' })
    const minutes = await open(`${here}/minutes`)
    t.match(minutes, 'RÖL 2026/1')
    t.match(minutes, 'Alla var med.')
    const docx = await made.app.inject({
      url: `${here}/minutes.docx`,
      headers: { authorization: `Bearer ${clerk.secret}` },
    })
    t.match(docx.headers['content-type'], /wordprocessingml/)
    await send(`${here}/acts/state`, { revision: revisionIn(minutes), state: 'approved' })
    for (const name of ['', '/people', '/details', '/minutes', `/items/${first}`]) await open(here + name)
    await send(`${item}/acts/note`, { revision: '99', text: 'För sent' }, 422)
    t.match(await open(start), WORDS[language].minutes)
  })

t.test('two write the same note: the second sees both', async (t) => {
  const made = await makeApp(t)
  const [one, two] = [await made.person('u-one', 'workgroup'), await made.person('u-two', 'workgroup')]
  await sendIn(made)
  const first = browser(t, made, one)
  const { location } = await first.send('/sv/meeting', { date: '2026-12-09', time: '13:00', language: 'sv' })
  const here = location.split('?')[0] ?? ''
  const item = `${here}/items/${itemsIn(await first.open(here))[0]}`
  const revision = revisionIn(await first.open(item))
  await first.send(`${item}/acts/note`, { revision, text: 'Det som jag hörde.' })
  const second = browser(t, made, two)
  const { body } = await second.send(`${item}/acts/note`, { revision, text: 'Det andra hörde.' }, 412)
  t.match(body, 'Det som jag hörde.')
  t.match(body, />\s*Det andra hörde\.<\/textarea>/)
  await second.send(`${item}/acts/note`, { revision: revisionIn(body), text: 'Båda.' })
  const details = { date: '2026-12-09', time: '14:00', language: 'sv', place: 'Slottet' }
  await first.send(`${here}/acts/details`, { revision, ...details })
  const late = await second.send(`${here}/acts/details`, { revision, ...details, place: 'Rådhuset' }, 412)
  t.match(late.body, 'value="Rådhuset"')
})

t.test('a decision that is not carried out shows on desk, idea and minutes until it is', async (t) => {
  const made = await makeApp(t)
  const workgroup = browser(t, made, await made.person('u-workgroup', 'workgroup'))
  await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const { location } = await workgroup.send('/sv/meeting', {
    date: '2026-12-09',
    time: '13:00',
    language: 'sv',
  })
  const here = location.split('?')[0] ?? ''
  const item = `${here}/items/${itemsIn(await workgroup.open(here))[0]}`
  const given = {
    revision: revisionIn(await workgroup.open(item)),
    kind: 'take-on',
    'take-on.person': 'u-advisor',
  }
  // What is left when the process that carried it out was killed: recorded, and not done.
  const { ideas, meetings } = made.deps.collections
  const before = (await ideas.get(id))?.doc as Idea
  await workgroup.send(`${item}/acts/decision`, given)
  const meeting = (await meetings.find({ limit: 1 })).items[0]?.doc
  const decision = meeting?.items.find((one) => one.idea === id)?.decision?.id ?? ''
  const undone = [{ id: decision, done: false, at: NOW.toISOString(), meeting: meeting?.id ?? '' }]
  await ideas.replace({ ...before, decisions: undone }, (await ideas.get(id))?.version ?? 0)
  t.match(await workgroup.open(here), 'Inte genomfört än')
  t.match(await workgroup.open(`${here}/minutes`), 'Ännu inte genomfört på idén')
  t.match(await workgroup.open('/sv/desk'), 'Ett möte har beslutat något som ännu inte är genomfört')
  const page = await workgroup.open(`/sv/ideas/${id}`)
  t.match(page, 'Ett beslut är inte genomfört')
  t.match(page, `href="${here}"`)
  t.match(await workgroup.open(item), 'acts/carry')
  await workgroup.send(`${item}/acts/carry`, {})
  t.notMatch(await workgroup.open(item), 'acts/carry')
  t.notMatch(await workgroup.open('/sv/desk'), 'som ännu inte är genomfört')
  t.match(await workgroup.open(`/sv/ideas/${id}/history`), 'genomförde ett mötes beslut')
})

t.test('an advisor puts an idea up from its own page, and takes it back', async (t) => {
  const made = await makeApp(t)
  const { open, send } = browser(t, made, await made.person('u-advisor', 'advisor'))
  const { id } = await sendIn(made)
  const page = `/en/ideas/${id}`
  t.match(await open(page), `${page.slice(0, 10)}`)
  await send(`${page}/agenda`, { text: ' ' }, 422)
  await send(`${page}/agenda`, { text: 'Let Karin take it on.' })
  t.match(await open(page), 'Put up for the next meeting by Person u-advisor')
  t.match(await open('/en/meeting'), 'Put up by an advisor')
  t.match(await open(`${page}/agenda`), 'Let Karin take it on.')
  await send(`${page}/agenda`, { 'take-down': 'yes' })
  t.notMatch(await open(page), 'Put up for the next meeting by')
})

t.test('partner contacts, and who is not signed in, have no meetings', async (t) => {
  const made = await makeApp(t)
  const partner = browser(t, made, await made.person('u-partner', { role: 'partner', party: 'p-x' }))
  await partner.open('/sv/meeting', 403)
  const reply = await made.app.inject({ url: '/sv/meeting', headers: { accept: 'text/html' } })
  t.equal(reply.statusCode, 401)
  t.notMatch(await partner.open('/sv/cases'), '/sv/meeting"')
})
