import t, { type Test } from 'tap'
import { makeApp } from '../../../helper.js'
import { sendIn, write } from '../../api/ideas/stories.js'

/** As a browser sends line breaks. */
const CRLF = 'rad ett\r\nrad två'

async function twoAtOnce(t: Test) {
  const made = await makeApp(t)
  const advisor = await made.person('u-karin', 'advisor')
  const { id, owner } = await sendIn(made)
  const edit = (spread: object) =>
    write(made, id, { method: 'PATCH', url: '', as: advisor, body: { answers: { spread } } })
  t.equal((await edit({ keep: 'enkel', adapt: 'rad ett\nrad två' })).statusCode, 200)
  const answers = async () => (await made.deps.collections.ideas.get(id))?.doc.answers.spread
  return { made, id, advisor, owner, edit, answers }
}

t.test('of what both see, a colleague’s other answers stay, on the page and when it is saved', async (t) => {
  const { made, id, advisor, edit, answers } = await twoAtOnce(t)
  const address = `/sv/ideas/${id}/edit/spread`
  const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  const post = (fields: Record<string, string>) =>
    made.ask({
      method: 'POST',
      url: address,
      as: advisor,
      headers,
      body: new URLSearchParams({ go: 'save', ...fields }).toString(),
    })
  const form = (await made.ask({ url: address, as: advisor, headers: { accept: 'text/html' } })).body
  const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? ''
  t.equal((await edit({ keep: 'Karins', groups: 'Hennes' })).statusCode, 200)

  const mine = { 'spread.keep': 'enkel', 'spread.adapt': CRLF, 'spread.groups': 'Mina' }
  const refused = await post({ revision, ...mine })
  t.equal(refused.statusCode, 409)
  t.match(refused.body, 'Karins', 'what only she changed is shown as she left it')
  const values = (name: string) =>
    new RegExp(`name="${name.replace('.', '\\.')}"[^>]*>\\s*([^<]*)<`).exec(refused.body)?.[1] ?? ''
  const newest = /name="revision" value="(\d+)"/.exec(refused.body)?.[1] ?? ''
  const again = { 'spread.keep': values('spread.keep'), 'spread.adapt': CRLF, 'spread.groups': 'Mina' }
  t.equal((await post({ revision: newest, ...again })).statusCode, 303)
  t.match(await answers(), { keep: 'Karins', adapt: 'rad ett\nrad två', groups: 'Mina' })
})

t.test('a text of several lines that nobody touched is no collision', async (t) => {
  const { made, id, advisor, edit, answers } = await twoAtOnce(t)
  const url = `/sv/ideas/${id}/edit/spread`
  const form = (await made.ask({ url, as: advisor, headers: { accept: 'text/html' } })).body
  const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? ''
  await edit({ adapt: 'Karins' })
  const body = new URLSearchParams({
    go: 'save',
    revision,
    'spread.adapt': CRLF,
    'spread.keep': 'enkel',
    'spread.groups': 'Mina',
  })
  const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  const reply = await made.ask({ method: 'POST', url, as: advisor, headers, body: body.toString() })
  t.equal(reply.statusCode, 303)
  t.match(await answers(), { adapt: 'Karins', keep: 'enkel', groups: 'Mina' })
})

t.test('on the form of the private link as well', async (t) => {
  const { made, edit, owner, answers } = await twoAtOnce(t)
  const headers = {
    accept: 'text/html',
    cookie: `fyrsteg_link=${owner.secret}`,
    'sec-fetch-site': 'same-origin',
  }
  const url = '/sv/submit/spread'
  const form = (await made.ask({ url, headers })).body
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
  t.equal((await edit({ keep: 'Karins', groups: 'Hennes' })).statusCode, 200)
  const fields = { 'spread.keep': 'enkel', 'spread.adapt': CRLF, 'spread.groups': 'Mina' }
  const reply = await made.ask({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      go: 'next',
      homepage: '',
      stamp: hidden('stamp'),
      revision: hidden('revision'),
      ...fields,
    }).toString(),
  })
  t.equal(reply.statusCode, 409)
  t.match(reply.body, /spread\.keep[\s\S]{0,400}Karins/, 'what only the advisor changed')
  t.match(reply.body, 'Hennes')
  t.match(reply.body, 'Mina')
  t.match(
    await answers(),
    { keep: 'Karins', groups: 'Hennes' },
    'nothing is saved before a person has chosen',
  )
})

t.test('a form from a revision that the idea has not reached overwrites nothing', async (t) => {
  const { made, id, advisor, edit, answers } = await twoAtOnce(t)
  await edit({ keep: 'Karins' })
  const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ go: 'save', revision: '500', 'spread.keep': 'Gammalt' }).toString()
  const url = `/sv/ideas/${id}/edit/spread`
  t.equal((await made.ask({ method: 'POST', url, as: advisor, headers, body })).statusCode, 409)
  t.match(await answers(), { keep: 'Karins' })
})
