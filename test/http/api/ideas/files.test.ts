import t from 'tap'
import { removeOrphans } from '../../../../src/actions/ideas/remove-orphans.js'
import { checkStore } from '../../../../src/integrity/check-store.js'
import { makeApp, NOW } from '../../../helper.js'
import { historyOf, mustWrite, sendIn, tell, write } from './stories.js'

const TEXT = Buffer.from('Hur vi tänker: åäö\nrad två\n')
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const file = (name: string, content: Buffer) => ({ name, content: content.toString('base64') })

t.test('a file goes in, comes out as a download, and leaves a trace when it is taken away', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  const name = '../../etc/Budget för ”Grannkraft”\u202e2026.pdf'
  const body = file(name, Buffer.concat([PDF, Buffer.alloc(500_000, 'x')]))
  const { data } = await mustWrite(made, id, { method: 'POST', url: '/files', as: owner, body })
  const [kept] = data.files
  t.match(kept, { name: 'Budget för ”Grannkraft”2026.pdf', type: 'application/pdf', pieces: 3 })
  t.match((await historyOf(made, id, owner)).at(-1), {
    what: 'attach',
    changes: [{ pointer: '/files', after: kept.name }],
  })

  const url = `/api/ideas/${id}/files/${kept.id}`
  const read = await made.ask({ url, as: advisor })
  t.equal(read.rawPayload.toString('base64'), body.content)
  t.match(read.headers, {
    'content-disposition': /^attachment; filename="Budget f_r _Grannkraft_2026\.pdf"; filename\*=UTF-8''/,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  t.equal((await made.ask({ url })).statusCode, 401)
  const stranger = (await tell(made)).owner
  t.equal((await made.ask({ url, as: stranger })).statusCode, 404)

  await mustWrite(made, id, { method: 'DELETE', url: `/files/${kept.id}`, as: owner })
  t.equal((await made.ask({ url, as: advisor })).statusCode, 404)
  t.equal(await made.deps.collections.filePieces.size(), 0)
})

t.test('what a file says that it is, is not believed', async (t) => {
  const made = await makeApp(t, { env: { FILE_MEGABYTES: '1', FILES_PER_IDEA: '1' } })
  const { id, owner } = await tell(made)
  const send = (name: string, content: Buffer) =>
    write(made, id, { method: 'POST', url: '/files', as: owner, body: file(name, content) })
  const wrong: [string, Buffer, string][] = [
    ['plan.pdf', Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'file-kind'],
    ['plan.txt', Buffer.from('abc\u0000def'), 'file-kind'],
    ['plan.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'file-encoding'],
    ['plan.txt', Buffer.from('Här är åäö', 'latin1'), 'file-encoding'],
    [
      'bild.jpg',
      Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic', 'latin1'),
      'file-heic',
    ],
    ['bild.gif', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'), 'file-kind'],
    ['stor.txt', Buffer.alloc(1_048_577, 'a'), 'file-too-large'],
  ]
  for (const [name, content, code] of wrong) {
    const { statusCode, data } = await send(name, content)
    t.match([statusCode, data.errors?.[0]], [422, { code }], `${name} ${code}`)
  }
  const page = await send('sida.html', Buffer.from('<!doctype html><script>alert(1)</script>'))
  t.match(page.data.files?.[0], { name: 'sida.html.txt', type: 'text/plain' }, 'text is kept as text')
  t.match((await send('sida.html', TEXT)).data.errors[0], { code: 'too-many-files' })
  const notBase64 = { name: 'x.txt', content: 'å!' }
  const refused = await write(made, id, { method: 'POST', url: '/files', as: owner, body: notBase64 })
  t.match(refused.data.errors[0], { code: 'not-base64' })
})

t.test('pieces that no idea refers to are swept up; those of an idea stay', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  await mustWrite(made, id, { method: 'POST', url: '/files', as: owner, body: file('a.txt', TEXT) })
  const { filePieces } = made.deps.collections
  const piece = { idea: id, file: 'lost', at: NOW.toISOString(), data: 'SGVqIQ==' }
  await filePieces.insert({ ...piece, id: 'lost.0', n: 0 })
  await filePieces.insert({ ...piece, id: 'lost.1', n: 1 })
  await removeOrphans(made.deps, { all: true })
  t.equal(await filePieces.size(), 3, 'it may still be under way')
  made.setTime(new Date(NOW.getTime() + 2 * 3600_000))
  await removeOrphans(made.deps, { all: false })
  t.equal(await filePieces.size(), 1)

  const [kept] = (await filePieces.find({ limit: 1 })).items
  if (kept) await filePieces.replace({ ...kept.doc, data: 'SGVqIQ==' }, kept.version)
  const problems = []
  for await (const problem of checkStore(made.deps)) problems.push(problem)
  t.match(problems, [{ collection: 'ideas', id, path: '/files/0', code: 'contentMissing' }])
})
