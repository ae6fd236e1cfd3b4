import { deflateRawSync } from 'node:zlib'
import t from 'tap'
import { makeApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { PASSWORD, scene } from '../parties/scene.js'
import { jarOf } from '../submission/jar.js'

const valueOf = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

for (const language of ['sv', 'en'])
  t.test(`what was written when a session had ended is saved after signing in (${language})`, async (t) => {
    const made = await scene(t)
    await made.signIn('u-lena', [{ role: 'advisor' }])
    const here = `/${language}/account`
    const typed = { name: 'Lena "Å" Sjö & <b>', language: 'en', revision: '1' }
    const jar = jarOf(made)
    const ended = await jar.send(here, typed, false)
    t.equal(ended.statusCode, 401)
    t.strictSame(await htmlProblems(ended.body), [])
    t.match(ended.body, language === 'sv' ? 'det du skrev finns kvar' : 'what you wrote is still here')
    const waiting = { kept: valueOf(ended.body, 'kept'), to: valueOf(ended.body, 'to') }
    t.equal(waiting.to, here)

    const email = 'u-lena@exempel.se'
    const signIn = `/${language}/sign-in`
    const wrong = await jar.send(signIn, { email, password: 'fel lösenord helt', ...waiting }, false)
    t.equal(wrong.statusCode, 422)
    t.equal(valueOf(wrong.body, 'kept'), waiting.kept, 'a wrong password loses nothing')
    const back = await jar.send(signIn, { email, password: PASSWORD, ...waiting })
    t.equal(back.statusCode, 200)
    t.strictSame(await htmlProblems(back.body), [])
    t.match(back.body, `<form method="post" action="${here}"`)
    t.match(back.body, 'value="Lena &quot;Å&quot; Sjö &amp; &lt;b&gt;"')
    t.match(back.body, '<blockquote class="kept">Lena &quot;Å&quot; Sjö &amp; &lt;b&gt;</blockquote>')
    t.match(back.body, 'class="who"', 'the page knows who signed in')
    t.match(back.body, language === 'sv' ? 'Du är inloggad som' : 'You are signed in as')
    t.notMatch(back.body, `href="${signIn}"`)
    const revision = valueOf((await jar.get(here)).body, 'revision')
    t.equal((await jar.send(here, { ...typed, revision })).statusCode, 303)
    t.match((await jar.get(here)).body, 'Lena &quot;Å&quot; Sjö &amp; &lt;b&gt;')
  })

t.test('secrets, files and addresses of others are not carried along', async (t) => {
  const made = await scene(t)
  await made.signIn('u-lena', [{ role: 'advisor' }])
  const jar = jarOf(made)
  const secret = await jar.send(
    '/sv/account/password',
    { current: PASSWORD, password: 'något nytt helt' },
    false,
  )
  t.equal(secret.statusCode, 401)
  t.notMatch(secret.body, 'name="kept"')
  const kept = valueOf((await jar.send('/sv/account', { name: 'x' }, false)).body, 'kept')
  const person = { email: 'u-lena@exempel.se', password: PASSWORD }
  const packed = (values: unknown) => deflateRawSync(JSON.stringify(values)).toString('base64url')
  for (const waiting of [
    { kept, to: 'https://elsewhere.example/' },
    { kept, to: '//elsewhere.example' },
    { kept: 'nonsense', to: '/sv/account' },
    { kept, to: '/sv/sign-out' },
    ...[null, 1, [], [['a', 1]], [['a', null]], [['a', [{ x: 1 }]]], [['password', ['x']]], [['a']]].map(
      (values) => ({
        kept: packed(values),
        to: '/sv/account',
      }),
    ),
    { kept: packed([['a', ['<'.repeat(2_000_000)]]]), to: '/sv/account' },
  ]) {
    const reply = await jarOf(made).send('/sv/sign-in', { ...person, ...waiting })
    t.match([reply.statusCode, reply.headers.location], [303, '/sv/desk'], JSON.stringify(waiting.to))
  }
})

t.test(
  'a file that came after the end of a session is to be chosen again, on the page that it came from',
  async (t) => {
    const made = await makeApp(t)
    for (const [language, words] of [
      ['sv', 'välj filen igen'],
      ['en', 'choose the file again'],
    ] as const) {
      const reply = await made.app.inject({
        method: 'POST',
        url: `/${language}/agency/file`,
        headers: {
          accept: 'text/html',
          host: 'localhost:3000',
          referer: `http://localhost:3000/${language}/agency?x=1`,
          'sec-fetch-site': 'same-origin',
          'content-type': 'multipart/form-data; boundary=x',
        },
        payload: '--x--',
      })
      t.equal(reply.statusCode, 401)
      t.match(reply.body, words)
      t.match(reply.body, `/${language}/sign-in?to=%2F${language}%2Fagency%3Fx%3D1`)
    }
  },
)
