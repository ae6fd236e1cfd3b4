import t from 'tap'
import { makeApp } from '../../../helper.js'
import { sendIn } from '../../api/ideas/stories.js'

const HTML = { accept: 'text/html' }
const FORM = { ...HTML, 'content-type': 'application/x-www-form-urlencoded' }

t.test('staff correct the contact, type and origin, make a new link and attach a file', async (t) => {
  const made = await makeApp(t)
  const karin = await made.person('u-karin', 'advisor')
  const eva = await made.person('u-eva', 'translator')
  const { id, owner } = await sendIn(made)
  const idea = async () => (await made.ask({ url: `/api/ideas/${id}`, as: karin })).data
  const open = async (as = karin) =>
    (await made.ask({ url: `/sv/ideas/${id}/around`, as, headers: HTML })).body
  const send = async (path: string, form: string, as = karin, revision?: number) =>
    made.ask({
      method: 'POST',
      url: `/sv/ideas/${id}/${path}`,
      as,
      body: `${form}&revision=${revision ?? (await idea()).revision}`,
      headers: FORM,
    })
  const contact = 'contact.name=Åsa+Lindh&contact.email='
  const wrong = await send('acts/edit-contact', `${contact}inte-en-adress&contact.phone=019-1`)
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, /value="inte-en-adress".*aria-invalid="true"/s, 'what was typed is shown again')
  t.equal(
    (await send('acts/edit-contact', `${contact}asa@exempel.se&contact.phone=019-12+34+56`)).statusCode,
    303,
  )
  t.strictSame((await idea()).contact, { name: 'Åsa Lindh', email: 'asa@exempel.se', phone: '019-12 34 56' })

  t.equal(
    (await send('acts/edit-source', 'track=solution&origin.kind=call&origin.note=Utlysning+2026')).statusCode,
    303,
  )
  t.match(await idea(), { track: 'solution', origin: { kind: 'call', note: 'Utlysning 2026' } })
  t.match(await open(), 'Befintlig lösning')

  t.equal((await send('link', '', karin, 1)).statusCode, 412, 'somebody else was faster')
  const link = await send('link', '')
  t.equal(link.statusCode, 200)
  const secret = /\/sv\/link\/([\w.-]+)</.exec(link.body)?.[1] ?? ''
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: { id, secret } })).statusCode, 200)
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: owner })).statusCode, 410, 'the one before is over')
  t.equal((await send('link', '', eva)).statusCode, 403)
  t.notMatch(await open(eva), /acts\/contact|name="file"|\/link"/, 'who may not is shown no form')

  const attach = async (name: string, content: string, as = karin) =>
    made.ask({
      method: 'POST',
      url: `/sv/ideas/${id}/files`,
      as,
      body: `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--x--\r\n`,
      headers: { ...HTML, 'content-type': 'multipart/form-data; boundary=x' },
    })
  t.equal((await attach('anteckning.txt', 'Hej!')).statusCode, 303)
  t.match(await open(), 'anteckning.txt')
  t.match((await attach('tom.txt', '')).body, 'href="#file"')
  t.equal((await attach('prog.exe', 'MZ\0\0\u0001')).statusCode, 422)
  t.equal((await attach('a.txt', 'Hej igen', eva)).statusCode, 403)
})
