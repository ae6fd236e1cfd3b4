import t from 'tap'
import { tokenFor } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { move, mustWrite, sendIn } from '../../api/ideas/stories.js'
import { look, scene } from '../parties/scene.js'

const WORDS = {
  sv: { new: 'En ny idé väntar på en rådgivare', mine: 'har gjort dig ansvarig', none: 'inget nytt' },
  en: { new: 'A new idea is waiting', mine: 'made you responsible', none: 'Nothing has happened' },
}

for (const language of ['sv', 'en'] as const)
  t.test(`what has happened is on the desk until it is seen (${language})`, async (t) => {
    const made = await scene(t)
    const words = WORDS[language]
    const here = `/${language}/desk`
    const jar = await made.signIn('u-karin', [{ role: 'advisor' }])
    const robin = await made.person('u-robin', 'advisor')
    t.match(await look(t, jar, here), words.none)
    const { id } = await sendIn(made)
    await made.deps.effects.flush(id)
    t.match(await look(t, jar, here), words.new)
    await mustWrite(made, id, {
      method: 'PUT',
      url: '/arrangement',
      as: robin,
      body: { advisor: 'u-karin' },
    })
    await made.deps.effects.flush(id)
    const page = await look(t, jar, here)
    t.match(page, `Person u-robin (test) ${words.mine}`)
    t.strictSame(await htmlProblems(page), [])

    const [, way = ''] = /href="(\/\w\w\/desk\/notifications\/[\w-]+)"/.exec(page) ?? []
    const opened = await jar.get(way)
    t.equal(opened.statusCode, 303)
    t.match(opened.headers.location, /ideas\/2026-/)
    t.equal((await jar.get(way)).statusCode, 303, 'twice is no error')
    t.notMatch(await look(t, jar, here), words.mine, 'what was opened is seen')
    const stranger = await made.signIn('u-lena', [{ role: 'advisor' }])
    t.equal((await stranger.get(way)).statusCode, 404)
    t.equal((await jar.send(`${here}/notifications`, {})).statusCode, 303)
    t.match(await look(t, jar, here), words.none)
    const all = await look(t, jar, `${here}/notifications?done=seen`)
    t.match(all, words.new, 'all of it can still be read')
    t.strictSame(await htmlProblems(all), [])
  })

t.test('people choose what they get by e-mail, and when; and have a private calendar', async (t) => {
  const made = await scene(t)
  const jar = await made.signIn('u-karin', [{ role: 'advisor' }])
  const here = '/sv/account'
  const before = await look(t, jar, here)
  t.match(before, 'E-post om det som händer')
  const choices = { revision: '1', hour: '15', queue: 'none', owner: 'daily' }
  t.equal((await jar.send(`${here}/notifications`, choices)).statusCode, 303)
  const stored = await made.deps.collections.people.get('u-karin')
  t.strictSame(stored?.doc.notifications, { hour: 15, ways: { queue: 'none', owner: 'daily' } })
  t.match(await look(t, jar, here), /<option value="15" selected/)
  const { id } = await sendIn(made)
  const karin = { id: 'u-karin', secret: await tokenFor(made.deps, 'u-karin', ['read', 'write']) }
  await move(made, id, karin, { move: 'take-on' })
  const advice = { date: '2026-11-20', kind: 'funding', said: 'Sök bidrag.', visibility: 'team' }
  for (const due of ['2026-12-10', '2026-12-01'])
    await mustWrite(made, id, { method: 'POST', url: '/advice', as: karin, body: { ...advice, due } })

  const page = await jar.send(`${here}/calendar`, { act: 'make' })
  t.equal(page.statusCode, 200)
  t.strictSame(await htmlProblems(page.body), [])
  const [address = ''] = /\/sv\/calendar\/fyc_[\w-]+\.ics/.exec(page.body) ?? []
  const calendar = await made.ask({ url: address })
  t.match(calendar.headers['content-type'], 'text/calendar')
  const days = [...calendar.body.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day)
  t.strictSame(days, ['20261201', '20261210'], 'each agreed date, not only the last')
  t.notMatch(await look(t, jar, here), 'fyc_', 'it is shown once')
  const secrets = JSON.stringify((await made.deps.collections.credentials.find({ limit: 50 })).items)
  t.notMatch(secrets, address.slice(13, 40), 'only a hash is kept')
  t.equal((await jar.send(`${here}/calendar`, { act: 'revoke' })).statusCode, 303)
  t.equal((await made.ask({ url: address })).statusCode, 404)
  const refused = await made.ask({ method: 'POST', url: '/api/me/calendar', as: karin })
  t.equal(refused.statusCode, 403, 'a token makes no address')
})

t.test('the API lists what has happened, and marks it as seen', async (t) => {
  const made = await scene(t)
  const karin = await made.person('u-karin', 'advisor')
  const robin = await made.person('u-robin', 'advisor')
  const { id } = await sendIn(made)
  await move(made, id, robin, { move: 'take-on' })
  await made.deps.effects.flush(id)
  const url = '/api/me/notifications'
  const { data } = await made.ask({ url, as: karin })
  t.match(data, { items: [{ event: 'new', kind: 'queue', idea: id, isSeen: false }], next: null, unseen: 1 })
  t.notMatch(JSON.stringify(data), /"person"|"expires"/)
  const [{ id: notification }] = data.items
  const see = (body: object, as = karin) => made.ask({ method: 'POST', url: `${url}/seen`, as, body })
  t.equal((await see({ notification }, robin)).statusCode, 404)
  t.equal((await see({ notification })).statusCode, 204)
  t.equal((await made.ask({ url, as: karin })).data.unseen, 0)
  t.equal((await see({}, robin)).statusCode, 204)
  t.equal((await made.ask({ url, as: robin })).data.unseen, 0)
})

t.test('a note stays inside, and colleagues who are mentioned are notified', async (t) => {
  const made = await scene(t)
  const jar = await made.signIn('u-karin', [{ role: 'advisor' }])
  const robin = await made.person('u-robin', 'advisor')
  await made.person('u-partner', { role: 'partner', party: 'p-laxa' })
  const { id } = await sendIn(made)
  await move(made, id, robin, { move: 'take-on' })
  const page = await look(t, jar, `/en/ideas/${id}/advice`)
  t.match(page, /<optgroup label="Not advice">\s*<option value="note">/, 'a plain note comes first')
  t.match(page, /<optgroup label="Usual in this step: Identification">\s*<option value="listening">/)
  t.notMatch(page, 'value="u-partner"', 'only colleagues can be mentioned')
  const note = { kind: 'note', said: 'Robin, hinner du?', visibility: 'team', date: '2026-11-20' }
  const send = (more: object) => jar.send(`/en/ideas/${id}/acts/advice`, { ...note, ...more })
  const shown = await send({ visibility: 'submitter', mentions: 'u-robin' })
  t.equal(shown.statusCode, 422)
  t.match(shown.body, /value="u-robin"\s+checked/, 'nothing that was chosen is lost')
  t.equal((await send({ mentions: 'u-partner' })).statusCode, 422)
  t.equal((await send({ mentions: 'u-robin' })).statusCode, 303)
  await made.deps.effects.flush(id)
  t.match(await look(t, jar, `/en/ideas/${id}/advice`), 'notified: Person u-robin')
  const { data } = await made.ask({ url: '/api/me/notifications', as: robin })
  t.match(data.items[0], { event: 'mentioned', kind: 'mentions', by: { id: 'u-karin' } })
})
