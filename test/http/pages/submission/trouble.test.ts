import { unzipSync } from 'fflate'
import t from 'tap'
import { gathered, since } from '../../../../src/actions/history/read-entries.js'
import { makeApp, NOW, type TestApp } from '../../../helper.js'
import { finds, validators } from '../../../validators.js'
import { sendIn } from '../../api/ideas/stories.js'
import { jarOf } from './jar.js'

const later = ({ setTime }: TestApp, minutes: number) => setTime(new Date(NOW.getTime() + minutes * 60_000))

const ideaIn = async ({ deps }: TestApp) => (await deps.collections.ideas.find({ limit: 1 })).items[0]?.doc

async function begun(t: Parameters<typeof makeApp>[0], env: Record<string, string> = {}) {
  const made = await makeApp(t, { env })
  const jar = jarOf(made)
  await jar.get('/sv/submit/about')
  later(made, 1)
  await jar.send('/sv/submit/about', { 'about.title': 'Grannkraft' })
  return { made, jar }
}

t.test('what cannot be kept is said at its field, and nothing typed is lost', async (t) => {
  const { made, jar } = await begun(t)
  const fields = {
    'solution.startYear': 'i fjol',
    'solution.kindOther': 'x'.repeat(201),
    'solution.description': 'Så här gör vi.',
    'solution.partners.0.name': 'Laxå kommun',
    'solution.partners.1.name': 'y'.repeat(300),
  }
  const reply = await jar.send('/sv/submit/solution', fields)
  t.equal(reply.statusCode, 422)
  t.match(reply.body, 'href="#solution-startYear"')
  for (const text of Object.values(fields)) t.match(reply.body, text)
  t.equal((await ideaIn(made))?.answers.solution, undefined)
  const year = { ...fields, 'solution.startYear': '2025' }
  const again = await jar.send('/sv/submit/solution', year)
  t.match(again.body, 'href="#solution-kindOther"')
  t.match(again.body, 'href="#solution-partners-1-name"')
})

t.test('hostile input stays text, and moves nothing', async (t) => {
  const { made, jar } = await begun(t)
  const nasty = '<script>alert(1)</script>"\' onfocus=x {{constructor}}'
  await jar.send('/sv/submit/solution', { 'solution.description': nasty, 'solution.scope': 'inner' })
  for (const page of ['solution', 'check']) {
    const { body } = await jar.get(`/sv/submit/${page}`)
    t.match(body, '&lt;script&gt;')
    t.notMatch(body, '<script>')
  }
  t.equal((await ideaIn(made))?.answers.solution?.scope, undefined, 'what is not asked is not taken')
  const strange = {
    '__proto__.polluted': '1',
    'solution.kind': 'nonsense',
    'solution.partners.999999999.name': 'x',
    'solution.partners.-1.name': 'y',
    go: 'remove:solution.partners:zzz',
  }
  const { statusCode } = await jar.send('/sv/submit/solution', strange)
  t.ok(statusCode === 303 || statusCode === 422, String(statusCode))
  t.equal(({} as Record<string, unknown>).polluted, undefined)
  t.equal((await jar.get('/sv/submit/nowhere')).statusCode, 404)
  t.equal((await jar.send('/sv/submit/saved', {})).statusCode, 404)
  const foreign = await made.ask({
    method: 'POST',
    url: '/sv/submit/about',
    body: 'about.title=x',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
      accept: 'text/html',
    },
  })
  t.equal(foreign.statusCode, 403)
})

t.test('a browser with a link that no longer works begins anew, and is told nothing', async (t) => {
  const made = await makeApp(t)
  const { id } = await sendIn(made)
  for (const secret of [`fyl_${id}_x`, 'fyt_abc', 'x', `fyl_${'9'.repeat(50)}`]) {
    const { statusCode, body, headers } = await made.ask({
      url: '/sv/submit/check',
      headers: { cookie: `fyrsteg_link=${secret}`, accept: 'text/html' },
    })
    t.equal(statusCode, 200)
    t.notMatch(body, 'Grannkraft')
    t.match(String(headers['set-cookie']), 'fyrsteg_link=;')
  }
})

t.test('files: of the right kind they are kept, others are refused with words', async (t) => {
  const { made, jar } = await begun(t, { FILE_MEGABYTES: '1' })
  const url = '/sv/submit/files'
  const text = Buffer.from('En plan.\n')
  t.equal((await jar.sendFile(url, '../../plan.txt', text, { go: 'attach' })).statusCode, 303)
  t.match((await ideaIn(made))?.files, [{ name: 'plan.txt', type: 'text/plain', size: 9 }])
  const exe = await jar.sendFile(url, 'plan.pdf', Buffer.from('MZ\u0090\u0000', 'latin1'), { go: 'attach' })
  t.match([exe.statusCode, exe.body], [422, /href="#file"/])
  t.match(exe.body, 'PDF, DOCX')
  const large = await jar.sendFile(url, 'stor.txt', Buffer.alloc(1_100_000, 'a'), { go: 'attach' })
  t.match([large.statusCode, large.body], [422, /högst 1 MB/])
  t.match((await jar.sendFile(url, '', Buffer.alloc(0), { go: 'attach' })).body, 'Välj en fil först.')
  t.match((await jar.sendFile(url, '', Buffer.alloc(0), { go: 'next' })).headers.location, '/submit/contact')

  const link = /\/sv\/link\/fyl_[\w-]+/.exec((await jar.get('/sv/submit/saved')).body)?.[0] as string
  const [file] = (await ideaIn(made))?.files ?? []
  const read = await jar.get(`${link}/files/${file?.id}`)
  t.match(read.headers, { 'content-disposition': /^attachment/, 'content-security-policy': /sandbox/ })
  t.equal(read.body, 'En plan.\n')
  await jar.sendFile(url, '', Buffer.alloc(0), { go: `detach:${file?.id}` })
  t.strictSame((await ideaIn(made))?.files, [])
})

t.test('what looks like spam is kept, held away from the lists, and let through by a person', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const bot = jarOf(made)
  await bot.get('/en/submit/about')
  await bot.send('/en/submit/about', { 'about.title': 'Cheap watches', homepage: 'https://spam.example' })
  t.match((await ideaIn(made))?.held, { signals: ['trap', 'too-fast'] })
  const listed = async () => (await made.ask({ url: '/api/ideas', as: advisor })).data.items.length
  t.equal(await listed(), 0)
  await bot.send('/en/submit/contact', { email: 'victim@exempel.se' })
  const letters = ((await ideaIn(made))?.outbox ?? []).filter(({ kind }) => kind === 'mail')
  t.strictSame(letters, [], 'nobody gets a letter')
  const link = /\/en\/link\/fyl_[\w-]+/.exec((await bot.get('/en/submit/saved')).body)?.[0] as string
  t.match((await bot.get(link)).body, 'We need to look at it first', 'its sender gets a true answer')
  await made.deps.effects.flush((await ideaIn(made))?.id ?? '')
  const told = await made.ask({ url: '/api/me/notifications', as: advisor })
  t.match(told.data.items, [{ event: 'held', kind: 'moderation' }], 'moderators are notified')

  const { body } = await made.ask({ url: '/sv/submit/held', as: advisor, headers: { accept: 'text/html' } })
  t.match(body, 'Cheap watches')
  t.match(body, 'dolt fält')
  const idea = await ideaIn(made)
  const decide = (decision: string) =>
    made.ask({
      method: 'POST',
      url: '/sv/submit/held',
      as: advisor,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: new URLSearchParams({
        idea: idea?.id ?? '',
        revision: String(idea?.revision),
        decision,
      }).toString(),
    })
  t.equal((await decide('nonsense')).statusCode, 400)
  t.equal((await decide('free')).statusCode, 303)
  t.equal(await listed(), 1)
  await bot.send('/en/submit/about', { 'about.title': 'Cheap watches', homepage: 'again' })
  t.equal((await ideaIn(made))?.held, undefined, 'what a person has let through is not held again')
})

t.test('a page that comes back with an error does not start the seconds again', async (t) => {
  const made = await makeApp(t)
  const jar = jarOf(made)
  await jar.get('/en/submit/about')
  made.setTime(new Date(NOW.getTime() + 60_000))
  const wrong = await jar.send('/en/submit/about', { 'about.title': 'x'.repeat(300) })
  t.equal(wrong.statusCode, 422)
  made.setTime(new Date(NOW.getTime() + 61_000))
  await jar.send('/en/submit/about', { 'about.title': 'Grannkraft' })
  t.equal((await ideaIn(made))?.answers.about?.title, 'Grannkraft')
  t.equal((await ideaIn(made))?.held, undefined)
})

t.test(
  'on the page of the private link one answers, changes the link, and takes the idea back',
  async (t) => {
    const made = await makeApp(t)
    const advisor = await made.person('u-advisor', 'advisor')
    const { id, owner } = await sendIn(made)
    await made.ask({
      method: 'POST',
      url: `/api/ideas/${id}/messages`,
      as: advisor,
      version: 2,
      body: { text: 'Har ni pratat med kommunen?' },
    })
    const jar = jarOf(made)
    const link = `/sv/link/${owner.secret}`
    t.match((await jar.get(link)).body, 'Har ni pratat med kommunen?')
    const empty = await jar.send(`${link}/messages`, { text: '  ' }, false)
    t.match([empty.statusCode, empty.body], [422, /href="#text"/])
    await jar.send(`${link}/messages`, { text: 'Ja, i går.' }, false)
    t.match((await jar.get(link)).body, 'Ja, i går.')

    const renewed = await jar.send(`${link}/renew`, {}, false)
    const fresh = String(renewed.headers.location).split('?')[0] as string
    t.equal((await jar.get(link)).statusCode, 410)
    t.match((await jar.get(`${fresh}/withdraw`)).body, 'Ta tillbaka idén?')
    await jar.send(`${fresh}/withdraw`, { note: 'Vi har inte tid.' }, false)
    const idea = await ideaIn(made)
    t.match(idea, { state: 'closed' })
    const told = idea && (await gathered(since(made.deps, idea, 0)))
    t.match(told?.at(-1), { what: 'withdraw', note: 'Vi har inte tid.' })
    const after = await jar.get(fresh)
    t.equal(after.statusCode, 200)
    t.notMatch(after.body, `${fresh}/withdraw`)
  },
)

t.test('the form can be taken along as a document, in each language', async (t) => {
  const { ask } = await makeApp(t)
  for (const [url, title, question] of [
    ['/sv/submit/form.docx', 'Lämna en idé', 'Hur ser lösningen ut?'],
    ['/en/submit/form.docx', 'Tell an idea', 'Evaluat'],
    ['/sv/submit/form.docx?easy=1', 'Berätta', 'Vad vill du göra?'],
  ] as const) {
    const { rawPayload, headers } = await ask({ url })
    t.match(headers['content-disposition'], /^attachment/)
    const document = unzipSync(new Uint8Array(rawPayload))['word/document.xml']
    const text = Buffer.from(document ?? []).toString()
    for (const words of [title, question, '☐', '<w:tbl>']) t.match(text, words, `${url}: ${words}`)
    t.notMatch(text, /undefined|template:|vocabulary:|submit:/)
    const kit = validators(t, 'the empty form against ECMA-376', ['xmllint', 'xsltproc'])
    if (kit) await finds(t, kit.helper('ooxml.mjs', [kit.file('form.docx', rawPayload)]), true, url)
  }
})

t.test('each page may be the first one, with every row and field left empty but one', async (t) => {
  for (const page of ['solution', 'challenge', 'novelty', 'evaluation', 'spread', 'european']) {
    const made = await makeApp(t)
    const jar = jarOf(made)
    const { body } = await jar.get(`/sv/submit/${page}`)
    later(made, 1)
    const names = [...body.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"[^>]*>/g)]
    const fields = Object.fromEntries(
      names
        .filter(([tag]) => !/type="(?:checkbox|radio)"|name="(?:stamp|homepage|revision)"/.test(tag))
        .map(([, name]) => [name as string, '']),
    )
    const text = names.find(([tag]) => tag.startsWith('<textarea'))?.[1] ?? 'european.budget'
    const empty = await jar.send(`/sv/submit/${page}`, fields, false)
    t.equal(empty.statusCode, 303, `${page}: nothing at all leads on`)
    const saved = await jar.send(`/sv/submit/${page}`, { ...fields, [text]: '25.000' }, false)
    t.equal(saved.statusCode, 303, `${page}: ${text}`)
    t.match(JSON.stringify((await ideaIn(made))?.answers), /25\.?000/, page)
  }
})

t.test('what was pasted and how amounts are written is understood', async (t) => {
  const { made, jar } = await begun(t)
  await jar.send('/sv/submit/solution', {
    'solution.description': 'Vi möts\vvarje\u2028vecka i sam\u00adarbete.\r\n\r\nSlut\u200b',
    'solution.kindOther': 'Möten\vpå torget',
    'solution.startYear': '2025',
  })
  const { solution } = (await ideaIn(made))?.answers ?? {}
  t.match(solution, {
    description: 'Vi möts\nvarje\nvecka i samarbete.\n\nSlut',
    kindOther: 'Möten på torget',
    startYear: 2025,
  })
  await jar.send('/sv/submit/european', { 'european.budget': '25.000', 'european.reached': '1 250,5' })
  t.match((await ideaIn(made))?.answers.european, { budget: 25_000, reached: 1250.5 })
  const wrong = await jar.send('/sv/submit/solution', { 'solution.startYear': '1999.5' })
  t.equal(wrong.statusCode, 422)
  t.notMatch(wrong.body, 'integer')
  for (const nonsense of ['0x10', '1e6']) {
    const reply = await jar.send('/sv/submit/european', { 'european.budget': nonsense })
    t.equal(reply.statusCode, 422, nonsense)
  }
  await jar.send('/sv/submit/contact', { name: 'Lena\vSjö', email: 'lena@exempel.se' })
  t.equal((await ideaIn(made))?.contact.name, 'Lena Sjö')
})
