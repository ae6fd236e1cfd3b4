import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { readFilledDocument } from '../../../../src/actions/ideas/read-filled-form.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { jarOf } from './jar.js'

const PLACE = 'word/document.xml'

/** The form as it is handed out, filled in as a person does it in Word. */
async function filled(
  { app }: TestApp,
  language: string,
  fill: (document: string) => string,
): Promise<Buffer> {
  const { rawPayload } = await app.inject(`/${language}/submit/form.docx`)
  const files = unzipSync(rawPayload)
  files[PLACE] = strToU8(fill(strFromU8(files[PLACE] as Uint8Array)))
  return Buffer.from(zipSync(files))
}

/** Writes in the frame below a label: the first empty cell after it, and each line a paragraph. */
function writeBelow(document: string, label: string, ...lines: string[]): string {
  const at = document.indexOf(`>${label}<`)
  if (at < 0) throw new Error(`no ${label}`)
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  return (
    document.slice(0, at) +
    document.slice(at).replace(/<w:p><w:r><w:t xml:space="preserve"><\/w:t><\/w:r><\/w:p>/, paragraphs)
  )
}

const tick = (document: string, choice: string): string => document.replace(`☐ ${choice}<`, `☒ ${choice}<`)

/** As a person fills it in: words in frames, ticks, a table, and a note in the margin. */
function fillIn(document: string): string {
  const written = writeBelow(
    writeBelow(document, 'Titel', 'Bystugans matlag'),
    'Beskriv lösningen',
    'Grannar lagar mat tillsammans.',
    'Alla får plats vid bordet.',
  )
  const ticked = tick(tick(tick(written, 'Laxå'), 'Örebro'), 'Örebro län')
  const year = writeBelow(ticked, 'Från år', 'tjugohundra')
  const contact = writeBelow(
    writeBelow(year, 'Ditt namn', 'Åsa Öberg'),
    'E-postadress',
    'Åsa.Öberg@Exempel.SE',
  )
  return contact.replace(
    '<w:t xml:space="preserve">Om idén</w:t>',
    '<w:t>Ring mig gärna!</w:t></w:r></w:p><w:p><w:r>$&',
  )
}

t.test('a form that was filled in in Word becomes a draft', async (t) => {
  const made = await makeApp(t)
  const jar = jarOf(made)
  t.match((await jar.get('/sv/submit')).body, 'href="/sv/submit/form"')
  const page = await jar.get('/sv/submit/form')
  t.strictSame(await htmlProblems(page.body), [])
  const reply = await jar.sendFile('/sv/submit/form', 'idé.docx', await filled(made, 'sv', fillIn))
  t.equal(reply.statusCode, 200, reply.body.slice(0, 500))
  t.strictSame(await htmlProblems(reply.body), [])
  t.match(reply.body, 'Ring mig gärna!', 'what stands outside the fields is told')
  t.match(reply.body, /Från år.*årtal/s, 'and what is no year')
  t.match((await jar.get('/sv/submit/check')).body, 'Bystugans matlag')
  const { items } = await made.deps.collections.ideas.find({ limit: 5 })
  t.equal(items.length, 1)
  t.match(items[0]?.doc, {
    state: 'draft',
    answers: {
      about: { title: 'Bystugans matlag', municipalities: ['1860', '1880'] },
      solution: { description: 'Grannar lagar mat tillsammans.\nAlla får plats vid bordet.' },
    },
    contact: { name: 'Åsa Öberg', email: 'åsa.öberg@exempel.se' },
  })
  const again = await jar.sendFile('/sv/submit/form', 'idé.docx', await filled(made, 'sv', fillIn))
  t.equal(again.statusCode, 422, 'a draft that is open is not written over')
})

t.test('a table is read by its words, and a choice that there is not costs its cell alone', async (t) => {
  const made = await makeApp(t)
  const cells = (document: string): string => {
    const at = document.indexOf('>Parter<')
    const row = document.indexOf('<w:trHeight', at)
    let rest = document.slice(row)
    for (const text of ['Nora cykelklubb', 'Civilsamhälle', 'Verktyg'])
      rest = rest.replace(/(<w:t xml:space="preserve">)<\/w:t>/, `$1${text}</w:t>`)
    const next = rest.indexOf('<w:trHeight', 5)
    const other = rest
      .slice(next)
      .replace(/(<w:t xml:space="preserve">)<\/w:t>/, '$1Laxå kommun</w:t>')
      .replace(/(<w:t xml:space="preserve">)<\/w:t>/, '$1Ett troll</w:t>')
    return document.slice(0, row) + rest.slice(0, next) + other
  }
  const { patch, unread } = await readFilledDocument(made.deps, await filled(made, 'sv', cells))
  t.match(patch.solution?.partners, [
    { name: 'Nora cykelklubb', sector: 'civil-society' },
    { name: 'Laxå kommun' },
  ])
  t.match(unread, [{ text: 'Ett troll', reason: 'no-choice' }])
})

t.test('other documents are refused with the remedy', async (t) => {
  const made = await makeApp(t)
  const send = (content: Buffer) => jarOf(made).sendFile('/en/submit/form', 'form.docx', content)
  t.match((await send(Buffer.from('no zip'))).body, 'Save the form as DOCX')
  t.match((await send(Buffer.from(zipSync({ 'a.txt': strToU8('a') })))).body, 'Save the form as DOCX')
  const other = '<w:document><w:body><w:p><w:r><w:t>Kära dagbok</w:t></w:r></w:p></w:body></w:document>'
  t.match((await send(Buffer.from(zipSync({ [PLACE]: strToU8(other) })))).body, 'Download the form here')
  const large = zipSync({ [PLACE]: new Uint8Array(3 * 1024 * 1024) })
  t.match((await send(Buffer.from(large))).body, 'Remove pictures')
  const bomb = `<!DOCTYPE x [<!ENTITY a "a">]>${other}`
  t.equal((await send(Buffer.from(zipSync({ [PLACE]: strToU8(bomb) })))).statusCode, 422)
})

t.test('a long document holds nobody up', async (t) => {
  const made = await makeApp(t)
  const paragraph = `<w:p><w:r><w:t>${'En rad som någon har skrivit. '.repeat(4)}</w:t></w:r></w:p>`
  const bytes = await filled(made, 'sv', (d) => d.replace('<w:sectPr', `${paragraph.repeat(9000)}$&`))
  const watch = monitorEventLoopDelay({ resolution: 5 })
  watch.enable()
  const { contact } = await readFilledDocument(made.deps, bytes)
  watch.disable()
  t.ok((contact.organisation?.length ?? 0) > 500_000, 'all of it was read')
  t.ok(watch.max < 150e6, `${Math.round(watch.max / 1e6)} ms, measured on a machine that has other work`)
})

t.test('programs read the form by the API, in any of its languages', async (t) => {
  const made = await makeApp(t)
  const headers = {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
  const read = async (content: Buffer) =>
    made.app.inject({ method: 'POST', url: '/api/filled-forms', headers, payload: content })
  const english = await read(
    await filled(made, 'en', (d) => tick(writeBelow(d, 'Title', 'Meals at the village hall'), 'Laxå')),
  )
  t.equal(english.statusCode, 200, english.body)
  t.match(english.json(), {
    language: 'en',
    answers: { about: { title: 'Meals at the village hall', municipalities: ['1860'] } },
    read: ['about.title', 'about.municipalities'],
    unread: [],
    errors: [],
  })
  const empty = await read(await filled(made, 'sv', (d) => d))
  t.match(empty.json(), { language: 'sv', read: [], unread: [], errors: [] }, 'an empty form is empty')
  t.equal((await made.deps.collections.ideas.find({ limit: 1 })).items.length, 0, 'nothing is kept')
})

const SOFFICE = '/usr/bin/soffice'
t.test(
  'a form that LibreOffice has saved reads the same',
  { skip: !existsSync(SOFFICE) && 'LibreOffice is not installed' },
  async (t) => {
    const made = await makeApp(t)
    const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-form-'))
    t.teardown(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'form.docx'), await filled(made, 'sv', fillIn))
    const words = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')]
    execFileSync(SOFFICE, [`-env:UserInstallation=file://${folder}/p`, ...words, join(folder, 'form.docx')], {
      stdio: 'ignore',
    })
    const direct = await readFilledDocument(made.deps, readFileSync(join(folder, 'form.docx')))
    const saved = await readFilledDocument(made.deps, readFileSync(join(folder, 'out', 'form.docx')))
    t.strictSame(saved, direct)
    t.equal(saved.read.length, 4)
  },
)
