import t from 'tap'
import { htmlProblems } from '../../../html-problems.js'
import { look, PASSWORD, scene } from '../parties/scene.js'
import { jarOf } from '../submission/jar.js'

const NEW = 'en helt annan liten fras'

for (const language of ['sv', 'en'])
  t.test(`people look after their own account (${language})`, async (t) => {
    const made = await scene(t)
    const jar = await made.signIn('u-lena', [{ role: 'partner', party: 'p-laxa' }, { role: 'advisor' }])
    const here = `/${language}/account`
    const page = await look(t, jar, here)
    t.match(page, 'u-lena@exempel.se')
    t.match(page, language === 'sv' ? 'Laxå kommun' : 'Laxå Municipality')
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''

    const wrong = await jar.send(here, { name: '', language: 'sv', revision }, false)
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, 'href="#name"')
    t.strictSame(await htmlProblems(wrong.body), [])
    const right = { name: 'Lena Sjöö', language: 'en', revision }
    t.equal((await jar.send(here, right, false)).headers.location, `${here}?done=account`)
    t.match(await look(t, jar, `${here}?done=account`), '>Lena Sjöö</a>', 'the head says who it is')
    const late = await jar.send(here, right, false)
    t.equal(late.statusCode, 422)
    t.match(late.body, language === 'sv' ? 'Någon annan har ändrat' : 'Somebody else has changed')

    const guess = await jar.send(`${here}/password`, { current: 'fel', password: NEW })
    t.equal(guess.statusCode, 422)
    t.match(guess.body, 'href="#current"')
    t.notMatch(guess.body, NEW, 'no password is shown again')
    t.strictSame(await htmlProblems(guess.body), [])
    t.equal((await jar.send(`${here}/password`, { current: PASSWORD, password: NEW })).statusCode, 303)
    t.equal((await jar.get(here)).statusCode, 200, 'this session goes on')

    const other = jarOf(made)
    await other.send(`/${language}/sign-in`, { email: 'u-lena@exempel.se', password: NEW })
    const two = await look(t, jar, here)
    const [session = ''] = [...two.matchAll(/name="session" value="([\w-]+)"/g)].map(([, id]) => id)
    t.equal((await jar.send(`${here}/sessions`, { session })).statusCode, 303)
    t.equal(
      (await jar.send(`${here}/sessions`, { session })).statusCode,
      303,
      'that it has ended is no error',
    )
    t.equal((await other.get(here)).statusCode, 401)
    await other.send(`/${language}/sign-in`, { email: 'u-lena@exempel.se', password: NEW })
    t.equal((await jar.send(`${here}/sessions`, {})).statusCode, 303)
    t.equal((await other.get(here)).statusCode, 401)

    const unnamed = await jar.send(`${here}/tokens`, { label: ' ', scopes: 'read', days: '90' })
    t.equal(unnamed.statusCode, 422)
    t.match(unnamed.body, 'href="#label"')
    const token = await jar.send(`${here}/tokens`, { label: 'Webben', scopes: 'write', days: '30' })
    t.strictSame(await htmlProblems(token.body), [])
    const secret = /fyt_[\w-]+/.exec(token.body)?.[0] ?? ''
    const as = { id: 'u-lena', secret }
    t.match((await made.ask({ url: '/api/me', as })).data, { kind: 'machine', readOnly: false })
    const list = await look(t, jar, here)
    t.notMatch(list, secret, 'shown once')
    const id = /name="revoke" value="([\w-]+)"/.exec(list.slice(list.indexOf('>Webben<')))?.[1] ?? ''
    t.equal((await jar.send(`${here}/tokens`, { revoke: id })).statusCode, 303)
    t.equal((await made.ask({ url: '/api/me', as })).statusCode, 401)
  })

for (const language of ['sv', 'en'])
  t.test(`a forgotten password is chosen anew (${language})`, async (t) => {
    const made = await scene(t)
    await made.signIn('u-lena', [{ role: 'partner', party: 'p-laxa' }])
    made.deps.effects.scheduleLetter = () => {}
    const jar = jarOf(made)
    const here = `/${language}/forgotten-password`
    t.match(await look(t, jar, `/${language}/sign-in`), here)
    await look(t, jar, here)
    const wrong = await jar.send(here, { email: 'ingen adress' })
    t.equal(wrong.statusCode, 422)
    t.match(wrong.body, 'value="ingen adress"')
    t.strictSame(await htmlProblems(wrong.body), [])
    const known = await jar.send(here, { email: 'u-lena@exempel.se' })
    const unknown = await jar.send(here, { email: 'nobody@exempel.se' })
    t.strictSame(await htmlProblems(known.body), [])
    t.equal(
      known.body.replaceAll('u-lena@exempel.se', ''),
      unknown.body.replaceAll('nobody@exempel.se', ''),
      'the same page, whoever it is',
    )
    const { items } = await made.deps.collections.credentials.find({ scalars: { kind: ['reset'] }, limit: 5 })
    t.equal(items.length, 1)
    const link = String(items[0]?.doc.letter?.data.link)
    const path = `/${language}/${link.split('/').slice(-2).join('/')}`
    t.match(await look(t, jar, path), language === 'sv' ? 'Välj ett nytt lösenord' : 'Choose a new password')
    t.equal((await jar.send(path, { password: 'kort' })).statusCode, 422)
    t.equal((await jar.send(path, { password: NEW })).statusCode, 303)
    t.equal((await jar.get(`/${language}/account`)).statusCode, 200)
    t.equal((await jar.get(path)).statusCode, 410)
  })
