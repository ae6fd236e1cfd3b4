import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import t, { type Test } from 'tap'
import { loadTexts } from '../src/installation/load-texts.js'
import { fileOf } from '../src/installation/paths.js'
import { makeApp, type TestApp } from './helper.js'
import { publish, team } from './http/api/ideas/stories.js'
import { newFolder } from './jobs/new-folder.js'
import { finds, validators } from './validators.js'

/** A language more: by configuration, and by a folder of texts where there are words in it. */

const SPOKEN = 'sv,en,fi,sv-x-lattlast'
type Words = { [key: string]: string | Words }

/** Every word marked as Finnish, so that a word of another language is seen. */
const marked = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? `¤${word}` : marked(word)]),
  )

function finnish(t: Test, namespaces?: readonly string[]): string {
  const folder = newFolder(t)
  mkdirSync(join(folder, 'fi'))
  const from = fileURLToPath(fileOf('locales/en/'))
  for (const file of readdirSync(from)) {
    if (namespaces && !namespaces.includes(file.slice(0, -5))) continue
    const words = JSON.parse(readFileSync(join(from, file), 'utf8')) as Words
    writeFileSync(join(folder, 'fi', file), JSON.stringify(marked(words)))
  }
  return folder
}

const get = async ({ ask }: TestApp, url: string, accept = 'text/html') => ask({ url, headers: { accept } })

async function published(t: Test, env: Record<string, string> = {}) {
  const made = await makeApp(t, { env: { TRANSLATION_LANGUAGES: SPOKEN, ...env } })
  const { reference } = await publish(made, await team(made), ['en', 'fi', 'sv-x-lattlast'])
  return { made, reference }
}

/** Texts by the language that a program reading the page aloud takes them for. */
function spokenAs(body: string, text: string): string | undefined {
  const at = body.indexOf(text)
  const open: string[] = []
  for (const [, close, name = '', attributes = ''] of body
    .slice(0, at)
    .matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (['meta', 'link', 'img', 'br', 'input', 'hr', 'path', 'circle', 'rect', 'use'].includes(name)) continue
    if (close) open.pop()
    else if (!attributes.endsWith('/')) open.push(/ lang="([^"]+)"/.exec(attributes)?.[1] ?? '')
  }
  return at < 0 ? undefined : open.filter((lang) => lang !== '').at(-1)
}

t.test('a case in a language that the product has no words in', async (t) => {
  const { made, reference } = await published(t)
  for (const language of ['fi', 'sv-x-lattlast']) {
    const page = await get(made, `/${language}/cases/${reference}`)
    t.equal(page.statusCode, 200, language)
    t.equal(page.headers['content-language'], language)
    t.match(page.body, `In ${language}: `)
    t.match(page.body, new RegExp(`hreflang="${language}" href="[^"]*/${language}/cases/${reference}`))
  }
  const { body } = await get(made, `/fi/cases/${reference}`)
  t.equal(spokenAs(body, 'In fi: '), 'en', 'the title in the head can say nothing else')
  t.equal(spokenAs(body.slice(body.indexOf('<body>')), 'In fi: '), 'fi')
  t.equal(
    spokenAs(body, 'Published by') ?? spokenAs(body, 'In short'),
    'en',
    'the words around it are English, and say so',
  )
  t.notMatch(body, /I korthet|Läs på fi/, 'and never a mixture')

  const { data } = await made.ask({ url: `/fi/cases/${reference}.json` })
  t.match(data, { language: 'fi', labels: 'en', title: { language: 'fi' } })
  t.match(data.canonical, `/fi/cases/${reference}`)
  t.match((await get(made, `/fi/cases/${reference}.md`)).body, 'lang: "en"')
  t.match((await get(made, `/fi/cases/${reference}.jsonld`)).body, '"inLanguage": "fi"')
  const docx = unzipSync((await get(made, `/fi/cases/${reference}.docx`)).rawPayload)
  t.match(strFromU8(docx['word/document.xml'] as Uint8Array), '<w:lang w:val="fi-FI"/>')
  t.match(strFromU8(docx['docProps/core.xml'] as Uint8Array), '<dc:language>fi-FI</dc:language>')
  const pdf = (await get(made, `/fi/cases/${reference}.pdf`)).rawPayload
  const kit = validators(t, 'PDF/UA-1 in Finnish', ['java'])
  if (kit) await finds(t, kit.helper('pdf-ua.mjs', [kit.file('fi.pdf', pdf)]), true, 'PDF/UA-1')
})

t.test('harvesters find it', async (t) => {
  const { made, reference } = await published(t)
  const atom = (await get(made, '/fi/cases/feed.atom', '*/*')).body
  t.match(atom, `/fi/cases/${reference}</id>`)
  t.match(atom, /<feed [^>]*xml:lang="en"/)
  t.match(atom, '<title xml:lang="fi">In fi: ')
  const { data } = await made.ask({ url: '/fi/cases/feed.json' })
  t.match(data.items, [{ language: 'fi', title: /^In fi: / }])
  const sitemap = (await get(made, '/sitemap.xml', '*/*')).body
  t.match(sitemap, new RegExp(`hreflang="fi" href="[^"]*/fi/cases/${reference}"`))
  const oai = async (query: string) => (await get(made, `/oai?${query}`, '*/*')).body
  t.match(await oai('verb=ListSets'), /language:fi<\/setSpec><setName>Cases in Finnish/)
  t.match(
    await oai('verb=ListRecords&metadataPrefix=oai_dc&set=language:fi'),
    '<dc:title xml:lang="fi">In fi: ',
  )
  t.match(await oai('verb=ListSets'), '<setName>Cases in easy Swedish')
  const full = await oai('verb=ListRecords&metadataPrefix=fyrsteg_case')
  t.match(full, 'xml:lang="fi" labels="en"')
  const kit = validators(t, 'What harvesters are told of more languages')
  if (!kit) return
  const check = (name: string, text: string, ...schemas: string[]) =>
    finds(
      t,
      kit.helper('xml-valid.mjs', [...schemas.map((one) => kit.schema(one)), '--', kit.file(name, text)]),
      true,
      name,
    )
  await check('fi.atom', atom, 'atom/atom.rng', 'atom/atom.sch')
  await check('sitemap.xml', sitemap, 'sitemap/all.xsd', 'sitemap/hreflang.sch')
})

t.test('it goes along in the package, and its way home leads somewhere', async (t) => {
  const { made, reference } = await published(t)
  const { data } = await made.ask({ method: 'POST', url: '/api/exports', body: {} })
  await made.deps.packages.flush()
  const zip = await made.app.inject({ url: `/api/exports/${data.id}/file` })
  const files = unzipSync(zip.rawPayload)
  const page = strFromU8(files[`fi/cases/${reference}.html`] as Uint8Array)
  t.match(page, 'href="../../en/index.html"')
  for (const [, href = ''] of page.matchAll(/href="(\.\.[^"#]*)"/g))
    t.ok(Object.keys(files).includes(new URL(href, `http://x/fi/cases/`).pathname.slice(1)), href)
  t.ok(files[`sv-x-lattlast/cases/${reference}.pdf`])
})

t.test('with all words the pages are in it too', async (t) => {
  const { made, reference } = await published(t, { LOCALES_DIR: finnish(t) })
  const start = await get(made, '/fi')
  t.equal(start.statusCode, 200)
  t.match(start.body, '<html lang="fi">')
  t.match(
    start.body,
    /<a href="\/sv" lang="sv" hreflang="sv">Svenska<\/a><a href="\/en" lang="en" hreflang="en">English<\/a>/,
  )
  t.match((await get(made, '/sv')).body, '<a href="/fi" lang="fi" hreflang="fi">Suomi</a>')
  const page = (await get(made, `/fi/cases/${reference}`)).body
  t.match(page, 'class="site-head"', 'the case stands in the frame of the site')
  t.equal(spokenAs(page.slice(page.indexOf('<h1')), 'In fi: ') ?? 'fi', 'fi')
  t.match(page, '¤In short')
  t.notOk((await made.ask({ url: `/fi/cases/${reference}.json` })).data.labels)
  t.equal((await made.app.inject({ url: '/', headers: { 'accept-language': 'fi' } })).headers.location, '/fi')
  const admin = await made.person('u-admin', 'administrator')
  const people = await made.ask({ url: '/fi/admin/people', as: admin, headers: { accept: 'text/html' } })
  t.equal(people.statusCode, 200)
})

t.test('a folder made before the files were named by concept is read', async (t) => {
  const folder = finnish(t)
  for (const [now, before] of [
    ['ideas', 'idea'],
    ['uses', 'spread'],
    ['submission', 'submit'],
  ])
    renameSync(join(folder, 'fi', `${now}.json`), join(folder, 'fi', `${before}.json`))
  const made = await makeApp(t, { env: { LOCALES_DIR: folder } })
  t.match((await get(made, '/fi/submit')).body, '¤Tell an idea')
})

t.test('with some words it is one of texts only, and never a mixture', async (t) => {
  const { made, reference } = await published(t, { LOCALES_DIR: finnish(t, ['export', 'web']) })
  t.equal((await get(made, '/fi')).statusCode, 404, 'no pages with words missing')
  const { body } = await get(made, `/fi/cases/${reference}`)
  t.notMatch(body, '¤', 'some words are none')
  t.match(body, '<html lang="en">')
  const documents = await published(t, { LOCALES_DIR: finnish(t, ['export', 'template', 'vocabulary']) })
  const whole = await get(documents.made, `/fi/cases/${documents.reference}`)
  t.match(whole.body, '<html lang="fi">', 'all that a document says is enough for documents')
  t.match(whole.body, '¤In short')
  t.notOk((await documents.made.ask({ url: `/fi/cases/${documents.reference}.json` })).data.labels)
})

t.test('a folder of one’s own: what is lacking is told by name', async (t) => {
  const folder = finnish(t, ['export'])
  cpSync(fileURLToPath(fileOf('locales/sv')), join(folder, 'sv'), { recursive: true })
  writeFileSync(join(folder, 'sv', 'web.json'), JSON.stringify({ skip: 'Vårt eget ord' }))
  mkdirSync(join(folder, 'not a language'))
  const texts = await loadTexts({ more: pathToFileURL(`${folder}/`) })
  t.strictSame(texts.languages, ['sv', 'en'])
  t.ok(texts.lacking.get('fi')?.includes('web:skip'))
  t.equal(texts.in('sv')('web:skip'), 'Vårt eget ord', 'one’s own words go before ours')
  t.not(texts.in('sv')('web:signIn.link'), 'web:signIn.link', 'and ours stay where there are none')
  t.equal(texts.in('fi')('web:skip'), texts.in('en')('web:skip'))
  t.equal(texts.in('sv-x-lattlast')('web:skip'), 'Vårt eget ord')
  t.equal(texts.wordsFor('de'), 'en')
  t.equal(texts.wordsFor('en-IE'), 'en')
  t.equal(texts.pagesFor('sv-x-lattlast'), 'sv')
})
