import t, { type Test } from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { BARE, sendIn, write } from '../../api/ideas/stories.js'

/** An advisor's day, on pages only: what the forms send is what a browser would send. */

interface Browser {
  open(path: string, status?: number): Promise<string>
  send(path: string, fields: Record<string, string | string[]>, status?: number): Promise<string>
}

function browser(t: Test, made: TestApp, who: Who): Browser {
  const headers = { authorization: `Bearer ${who.secret}`, accept: 'text/html' }
  return {
    open: async (path, status = 200) => {
      const reply = await made.app.inject({ url: path, headers })
      t.equal(reply.statusCode, status, `${path}: ${reply.body.slice(0, 300)}`)
      return reply.body
    },
    send: async (path, fields, status = 303) => {
      const form = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one)
      const reply = await made.app.inject({
        method: 'POST',
        url: path,
        headers: {
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: form.toString(),
      })
      t.equal(reply.statusCode, status, `${path}: ${reply.body.slice(0, 1500)}`)
      return reply.body
    },
  }
}

const revisionIn = (page: string): string => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''

t.test('from the queue through a refused gate to the next step, on pages', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const { open, send } = browser(t, made, advisor)
  const base = `/sv/ideas/${id}`
  const act = async (name: string, fields: Record<string, string | string[]>, status?: number) =>
    send(`${base}/acts/${name}`, { revision: revisionIn(await open(base)), ...fields }, status)

  t.match(await open('/sv/desk'), /Ingen har tagit sig an dem än/, 'it waits on the desk')
  await act('move', { item: 'take-on' })
  t.match(await open(base), /Rådgivare: Person u-advisor/)
  t.match(await open('/sv/board'), /Nästa steg/)

  const refused = await act('move', { item: 'advance' }, 422)
  t.match(refused, /Saknas/, 'the gate says what is missing')
  await act('level', { item: 'solution', level: '2', note: 'Läst' })
  t.match(await open(base), /Nivå 2: beskriven/)
  await act('screening', {
    'tests.new.answer': 'yes',
    'tests.new.motivation': '',
    conclusion: 'may-become',
    motivation: 'Ny i länet',
  })
  t.match(await open(`${base}/screening`), /Ny i länet/)
  const wrong = await act('advice', { said: 'Prova med en förening', kind: '', visibility: 'team' }, 422)
  t.match(wrong, /Prova med en förening/, 'nothing typed is lost')
  await act('advice', {
    said: 'Prova med en förening',
    kind: 'listening',
    visibility: 'submitter',
    date: '2026-11-20',
  })
  t.match(await open(`${base}/advice`), /Prova med en förening/)
  await act('message', { text: 'Hej! Kan vi ses?' })
  t.match(await open(`${base}/advice`), /Kan vi ses/)
  await act('arrange', {
    advisor: 'u-advisor',
    tags: 'kultur, unga',
    registration: 'RÖL 2026/1',
    licence: 'CC-BY-4.0',
  })
  t.match(await open(`${base}/around`), /kultur, unga/)
  await act('consent', { kind: 'publish', subject: 'Idéägaren', state: 'asked' })
  t.match(await open(`${base}/around`), /Publicering/)
  t.match(await open(`${base}/history`), /Från/)

  await act('ask-override', { item: 'advance', to: 'specification', reason: 'Beslutet finns i protokollet' })
  const colleague = await made.person('u-colleague', 'advisor')
  const other = browser(t, made, colleague)
  t.match(await other.open('/sv/desk'), /behöver att en kollega godkänner/)
  const page = await other.open(`${base}/moves/advance`)
  await other.send(`${base}/acts/approve`, {
    item: 'advance',
    to: 'specification',
    revision: revisionIn(page),
  })
  t.match(await open(base), /Precisering och avgränsning/)
})

t.test('two who work with one idea lose nothing', async (t) => {
  const made = await makeApp(t)
  const first = browser(t, made, await made.person('u-first', 'advisor'))
  const second = browser(t, made, await made.person('u-second', 'advisor'))
  const { id } = await sendIn(made)
  const base = `/en/ideas/${id}`
  const page = await first.open(`${base}/edit/solution`)
  const revision = revisionIn(page)
  await second.send(`${base}/edit/solution`, { revision, 'solution.description': 'Theirs', go: 'save' })
  const both = await first.send(
    `${base}/edit/solution`,
    { revision, 'solution.description': 'Mine', go: 'save' },
    409,
  )
  t.match(both, /Theirs/)
  t.match(both, /Mine/)
  t.match(both, /Two people have written in the same answer/)
  await first.send(`${base}/edit/solution`, {
    revision: revisionIn(both),
    'solution.description': 'Joined',
    go: 'save',
  })
  t.match(await first.open(base), /Joined/)

  const conflict = await second.send(
    `${base}/acts/move`,
    { item: 'take-on', revision: '1', note: 'Kept' },
    412,
  )
  t.match(conflict, /A colleague was faster/)
  t.match(conflict, /Kept/)
})

t.test('many ideas at once, after it was confirmed', async (t) => {
  const made = await makeApp(t)
  const { open, send } = browser(t, made, await made.person('u-advisor', 'advisor'))
  const { id } = await sendIn(made)
  t.match(await send('/sv/ideas/bulk', { act: 'tag', tag: '', idea: id }, 422), /Det fattas något/)
  t.match(
    await send('/sv/ideas/bulk', { act: 'tag', tag: 'kultur', idea: id }, 200),
    /får etiketten ”kultur”/,
  )
  t.notMatch(await open('/sv/ideas'), /kultur/, 'nothing is done before')
  t.match(await send('/sv/ideas/bulk', { act: 'tag', tag: 'kultur', idea: id, sure: 'yes' }, 200), /Klart/)
  t.match(
    await send('/sv/ideas/bulk', { act: 'assign', advisor: 'nobody', idea: id, sure: 'yes' }, 200),
    /person/i,
  )
  t.match(await open('/sv/ideas'), /kultur/)
})

t.test('a partner sees the public side, and none of the inner pages', async (t) => {
  const made = await makeApp(t)
  const { id } = await sendIn(made)
  const translator = browser(t, made, await made.person('u-translator', 'translator'))
  t.notMatch(await translator.open(`/sv/ideas/${id}`), /Bedöm nivån/)
  const partner = browser(t, made, await made.person('u-partner', { role: 'partner', party: 'p-x' }))
  await partner.open(`/sv/ideas/${id}`, 404)
  await partner.open('/sv/board', 403)
  await partner.open('/sv/desk', 303)
  await partner.open('/sv/ideas', 303)
  await partner.open('/sv/partner')
})

t.test('what is ticked by others says by whom, and the first button leads to what is missing', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const workgroup = await made.person('u-group', 'workgroup')
  const { id } = await sendIn(made)
  const { open, send } = browser(t, made, advisor)
  const base = `/en/ideas/${id}`
  const act = async (name: string, fields: Record<string, string>, status?: number) =>
    send(`${base}/acts/${name}`, { revision: revisionIn(await open(base)), ...fields }, status)
  await act('move', { item: 'take-on' })
  const page = await open(base)
  t.match(page, /Fill in what is missing/)
  t.match(page, /id="need-workgroup-decided"[\s\S]{0,400}Ticked by: workgroup or administrator/)
  t.notMatch(page, /id="tick-workgroup-decided"/, 'no form that would be refused')
  t.match(await browser(t, made, workgroup).open(base), /id="tick-workgroup-decided"/)
  t.notMatch(page, /withdraw-case/, 'there is no case to withdraw')
})

t.test('a state that nothing is done in says how, why, until when, and since when', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const { open, send } = browser(t, made, advisor)
  const base = `/en/ideas/${id}`
  const act = async (name: string, fields: Record<string, string>) =>
    send(`${base}/acts/${name}`, { revision: revisionIn(await open(base)), ...fields })
  await act('move', { item: 'take-on' })
  const reviewDate = '2027-01-15'
  await act('move', { item: 'pause', reason: 'funding', reviewDate, note: 'Väntar på beslut' })
  const paused = await open(base)
  t.match(paused, /paused since 23 November 2026/i)
  t.match(paused, /It will be looked at again on 15 January 2027/)
  t.notMatch(paused, /class="gate-list"/, 'no gate of another move')
  await act('move', { item: 'resume' })
  await act('move', { item: 'close', reason: 'no-funding', lesson: 'Utan en anställd bar det inte.' })
  const closed = await open(base)
  t.match(closed, /Utan en anställd bar det inte/)
  t.match(closed, /The idea is closed. Nothing more needs to be done/)
  t.notMatch(closed, /id="next-step"/, 'nothing leads on')
  const history = await open(`${base}/history`)
  t.match(history, /23 November 2026 at 10:30/, 'a clock time in Sweden')
  t.match(history, /Reason: <span|Reason: \p{L}/u)
  t.match(history, /<span class="said">Utan en anställd bar det inte\.<\/span>/)
  t.match(history, /15 January 2027/)
  t.notMatch(history, /no-funding|reviewDate|undefined/)
})

t.test('levels and ticks are told with question, requirement, from and to', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const { open, send } = browser(t, made, advisor)
  const base = `/en/ideas/${id}`
  const act = async (name: string, fields: Record<string, string>) =>
    send(`${base}/acts/${name}`, { revision: revisionIn(await open(base)), ...fields })
  await act('move', { item: 'take-on' })
  await act('level', { item: 'solution', level: '1' })
  await act('level', { item: 'solution', level: '3', note: 'Tydligare nu' })
  await act('tick', { item: 'owner-goes-on', note: 'Sagt på telefon' })
  const history = await open(`${base}/history`)
  t.match(history.match(/<ol class="history">[\s\S]*/)?.[0], /Level 1: [^→<]+ → Level 3: /)
  t.match(history, /Tydligare nu/)
  t.match(history, /Sagt på telefon/)
  t.strictSame(history.match(/.{60}(owner-goes-on|levels |ticks ).{40}/g) ?? [], [])
})

t.test('the same form sent twice adds once; other words add again', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const { open, send } = browser(t, made, advisor)
  const base = `/sv/ideas/${id}`
  const page = await open(`${base}/advice`)
  const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? ''
  t.not(form, '')
  for (const text of ['Hej!', 'Hej!', 'En sak till'])
    await send(`${base}/acts/message`, { revision: revisionIn(page), form, text })
  const stored = await made.deps.collections.ideas.get(id)
  t.strictSame(
    stored?.doc.messages?.map(({ text }) => text),
    ['Hej!', 'En sak till'],
  )
})

t.test('a message is on the desk of everybody who may answer while nobody is responsible', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  const { open, send } = browser(t, made, advisor)
  const said = {
    method: 'POST',
    url: `/api/ideas/${id}/messages`,
    as: owner,
    body: { text: 'Hallå?' },
  } as const
  const reply = await write(made, id, { ...said, url: '/messages' })
  t.equal(reply.statusCode, 200, reply.body)
  t.match(await open('/sv/desk'), /id="mine"[\s\S]*2026-0001/, 'it waits for an answer')
  await send(`/sv/ideas/${id}/acts/message`, { text: 'Hej!' })
  t.notMatch(await open('/sv/desk'), /id="mine"/)
})

t.test('pages say that mail was sent only when it was', async (t) => {
  const texts = /Inget mejl skickas härifrån/
  for (const [env, isSent] of [
    [{}, false],
    [{ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'a@exempel.se' }, true],
  ] as const) {
    const made = await makeApp(t, { env })
    const advisor = await made.person('u-advisor', 'advisor')
    const { id } = await sendIn(made, { ...BARE, contact: { ...BARE.contact, email: 'asa@exempel.se' } })
    const page = await browser(t, made, advisor).open(`/sv/ideas/${id}/advice`)
    t.equal(texts.test(page), !isSent)
  }
})
