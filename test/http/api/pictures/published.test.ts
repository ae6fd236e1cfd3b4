import { writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import t, { type Test } from 'tap'
import { selectCases } from '../../../../src/actions/export/select-cases.js'
import { removeOrphans } from '../../../../src/actions/ideas/remove-orphans.js'
import { fileOf } from '../../../../src/installation/paths.js'
import { siteFiles } from '../../../../src/static-site/site-files.js'
import { makeApp, NOW, type TestApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { finds, validators } from '../../../validators.js'
import { move, mustWrite, publish, type Team, team } from '../ideas/stories.js'
import { DETAILS, photo } from './photos.js'

interface Shown {
  readonly made: TestApp
  readonly people: Team
  readonly id: string
  readonly reference: string
  readonly owner: { id: string; secret: string }
  /** Ids of the two pictures that are complete. */
  readonly pictures: readonly string[]
}

/** A published case with two pictures, and a third that lacks consent. */
async function shown(t: Test): Promise<Shown> {
  const made = await makeApp(t)
  const people = await team(made)
  const { id, owner, reference } = await publish(made, people)
  const { consent: _, ...without } = DETAILS
  const portrait = { ...DETAILS, alt: { sv: 'En "dörr" & <ljus>', en: 'A "door" & <light>' }, people: 'none' }
  const given = [
    { name: 'a.jpg', content: await photo(200), details: DETAILS },
    { name: 'b.jpg', content: await photo(20, 700, 1100), details: portrait },
    { name: 'c.jpg', content: await photo(90), details: without },
  ]
  let pictures: { id: string }[] = []
  for (const body of given)
    pictures = (await mustWrite(made, id, { method: 'POST', url: '/pictures', as: owner, body })).data
      .pictures
  await move(made, id, people.advisor, { move: 'publish' })
  return { made, people, id, reference, owner, pictures: pictures.slice(0, 2).map((one) => one.id) }
}

t.test('every document has the pictures that may be shown, with credit and licence', async (t) => {
  const { made, reference } = await shown(t)
  const found = (await made.ask({ url: `/api/cases/${reference}` })).data
  t.equal(found.pictures.length, 2, 'the one without consent is left out')
  t.notMatch(JSON.stringify(found), /skriftligt/, 'who consented is nobody else’s to know')
  t.match(found.pictures[0], { alt: DETAILS.alt, credit: DETAILS.credit, licence: DETAILS.licence })
  for (const { url, mediaType, width } of found.pictures[0].images) {
    const image = await made.ask({ url: new URL(url).pathname })
    t.match(image.headers, {
      'content-type': mediaType,
      'cache-control': 'public, max-age=86400, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    t.equal((await sharp(image.rawPayload).metadata()).width, width)
    const again = { 'if-none-match': String(image.headers.etag) }
    t.equal((await made.ask({ url: new URL(url).pathname, headers: again })).statusCode, 304)
  }
  const read = async (suffix: string, language = 'en') =>
    made.ask({ url: `/${language}/cases/${reference}.${suffix}` })
  t.match((await read('json')).data.pictures, [{ alt: DETAILS.alt.en, licence: { label: 'CC BY 4.0' } }, {}])
  t.match((await read('json', 'sv')).data.pictures, [{ alt: DETAILS.alt.sv }, {}])
  t.match((await read('jsonld')).data.image, [
    { '@type': 'ImageObject', caption: DETAILS.alt.en, creditText: DETAILS.credit, width: 960, height: 640 },
    {},
  ])
  t.match((await read('md')).body, /!\[Neighbours at a kitchen table\]\(<http[^>]+-960\.jpg>\)/)

  const page = (await made.ask({ url: `/en/cases/${reference}`, headers: { accept: 'text/html' } })).body
  t.match(page, /<source type="image\/webp" srcset="\/pictures\/[^"]+-480\.webp 480w, [^"]+1200w" sizes=/)
  t.match(page, /alt="Neighbours at a kitchen table" width="960" height="640">/)
  t.match(page, /alt="A &quot;door&quot; &amp; &lt;light&gt;" width="611" height="960" loading="lazy"/)
  t.match(page, /<meta property="og:image" content="http[^"]+-960\.jpg">/)
  t.match(page, /<figcaption class="meta">Picture: Karin Öberg\. <a href="https:\/\/creativecommons/)
  t.strictSame(await htmlProblems(page), [])
  const list = (await made.ask({ url: '/en/cases', headers: { accept: 'text/html' } })).body
  t.match(list, /<img class="thumb" src="\/pictures\/[^"]+-240\.webp" alt=""/)

  const file = (await read('html')).body
  t.equal(file.match(/src="data:image\/webp;base64,/g)?.length, 2, 'a file has its pictures in itself')
  t.strictSame(await htmlProblems(file), [])
  const atom = (await made.ask({ url: '/en/cases/feed.atom' })).body
  t.equal(atom.match(/rel="enclosure" type="image\/jpeg" length="\d+"/g)?.length, 2)
  t.match(atom, /&lt;img src=&quot;http|&lt;img src="http/)
  const feed = (await made.ask({ url: '/en/cases/feed.json' })).data.items[0]
  t.match(feed, { image: /-960\.jpg$/, attachments: [{ mime_type: 'image/jpeg' }, {}] })
  const record = await made.ask({
    url: '/oai?verb=ListRecords&metadataPrefix=fyrsteg_case',
    headers: { accept: 'text/xml' },
  })
  t.match(
    record.body,
    /<picture><alt>A &quot;door&quot; &amp; &lt;light&gt;<\/alt><credit>Karin Öberg<\/credit>/,
  )
  const kit = validators(t, 'Atom with pictures')
  const whole = /<case .*<\/case>/s.exec(record.body)?.[0] ?? ''
  if (kit) {
    const own = fileOf('schemas/harvest/fyrsteg-case-1.xsd').pathname
    // The schema of Dublin Core brings that of `xml:lang` along, which ours names by its place on the web.
    const dublin = kit.schema('oai-pmh/oai_dc.xsd')
    const door = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="${dublin}"/>
<xs:import namespace="urn:x-fyrsteg:case:1" schemaLocation="${own}"/></xs:schema>`
    const words = [kit.file('door.xsd', door), '--', kit.file('case.xml', whole)]
    await finds(t, kit.helper('xml-valid.mjs', words), true, 'XML')
  }
  const schemas = kit && ['atom/atom.rng', 'atom/atom.sch'].map((schema) => kit.schema(schema))
  if (kit && schemas)
    await finds(t, kit.helper('xml-valid.mjs', [...schemas, '--', kit.file('feed.atom', atom)]), true, 'Atom')
})

t.test('what is printed or read offline has them inside, and independent checkers take it', async (t) => {
  const { made, reference } = await shown(t)
  const read = async (path: string) => (await made.ask({ url: `/en/cases${path}` })).rawPayload
  const docx = await read(`/${reference}.docx`)
  const parts = unzipSync(docx)
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
  t.equal(media.length, 2, 'two photographs and no drawing')
  t.match(
    Buffer.from(parts['word/document.xml'] as Uint8Array).toString(),
    /descr="Neighbours at a kitchen table"/,
  )
  const epub = await read(`/${reference}.epub`)
  const images = Object.keys(unzipSync(epub)).filter((name) => name.startsWith('book/images/'))
  t.equal(images.length, 2)
  const book = await read('.epub')
  t.equal(Object.keys(unzipSync(book)).filter((name) => name.startsWith('book/images/')).length, 2)
  const pdf = await read(`/${reference}.pdf`)
  t.match(pdf.toString('latin1'), /\/Alt/)
  t.ok(pdf.equals(await read(`/${reference}.pdf`)), 'the same document twice is the same bytes')
  if (process.env.PICTURES_OUT) writeFileSync(`${process.env.PICTURES_OUT}/case.pdf`, pdf)

  const kit = validators(t, 'documents with pictures', ['java'])
  if (kit) {
    await finds(t, kit.helper('ooxml.mjs', [kit.file('a.docx', docx)]), true, 'ECMA-376')
    await finds(t, kit.helper('pdf-ua.mjs', [kit.file('a.pdf', pdf)]), true, 'PDF/UA-1')
    for (const [name, bytes] of Object.entries({ epub, book })) {
      const place = kit.file(`${name}.epub`, bytes)
      await finds(t, kit.tool('java', ['-jar', '/usr/share/java/epubcheck.jar', place]), true, name)
    }
  }
  const files = new Map<string, Buffer>()
  for await (const { name, content } of siteFiles(made.deps, await selectCases(made.deps, {})))
    files.set(name, Buffer.from(content as string))
  const names = [...files.keys()].filter((name) => name.startsWith('pictures/'))
  t.equal(names.length, 3, 'two pictures and the small one for the list')
  const page = String(files.get(`en/cases/${reference}.html`))
  for (const [, src = ''] of page.matchAll(/<img src="\.\.\/\.\.\/([^"]+)"/g)) t.ok(files.has(src), src)
  t.match(String(files.get('en/index.html')), /<img class="thumb" src="\.\.\/pictures\//)
})

t.test(
  'what is removed or no longer consented to is gone at once, from every edition and package',
  async (t) => {
    const { made, people, id, reference, owner, pictures } = await shown(t)
    const [first = '', second = ''] = pictures
    const address = (picture: string) => `/pictures/${reference}/${picture}-960.jpg`
    const statusOf = async (url: string) => (await made.ask({ url })).statusCode
    const { consent: _, ...without } = DETAILS
    const ordered = await made.ask({ method: 'POST', url: '/api/exports', as: people.advisor, body: {} })
    await made.deps.packages.flush()
    const file = async () =>
      (await made.ask({ url: `/api/exports/${ordered.data.id}/file`, as: people.advisor })).statusCode
    t.equal(await file(), 200)

    made.setTime(new Date(NOW.getTime() + 60_000))
    await mustWrite(made, id, { method: 'PUT', url: `/pictures/${first}`, as: owner, body: without })
    t.equal(await statusOf(address(first)), 404, 'the consent is taken back')
    t.equal(await statusOf(address(second)), 200)
    t.not(await file(), 200, 'a package that has it is made again')
    await mustWrite(made, id, { method: 'PUT', url: `/pictures/${first}`, as: owner, body: DETAILS })
    t.equal(await statusOf(address(first)), 200, 'given again')
    const no = { kind: 'picture', subject: 'Alla på bilden', state: 'withdrawn' }
    await mustWrite(made, id, { method: 'POST', url: '/consents', as: owner, body: no })
    t.equal(await statusOf(address(first)), 404, 'people can be recognised in it')
    t.equal(await statusOf(address(second)), 200, 'nobody can')

    await mustWrite(made, id, { method: 'PUT', url: `/pictures/${first}`, as: owner, body: without })
    await mustWrite(made, id, { method: 'DELETE', url: `/pictures/${second}`, as: owner })
    await removeOrphans(made.deps, { all: true })
    for (const picture of pictures) t.equal(await statusOf(address(picture)), 404, 'at once')
    for (const format of ['json', 'html']) {
      const { body } = await made.ask({ url: `/en/cases/${reference}.${format}` })
      t.notMatch(body, /\/pictures\/2/, format)
    }
    await mustWrite(made, id, {
      method: 'PUT',
      url: '/arrangement',
      as: people.advisor,
      body: { clearance: true },
    })
    await move(made, id, people.advisor, { move: 'publish', note: 'Utan bilder.' })
    for (const picture of pictures) t.equal(await statusOf(address(picture)), 404)
    const earlier = await made.ask({ url: `/en/cases/${reference}/editions/2.json` })
    t.equal(earlier.data.pictures, undefined)
    const left = (
      await made.deps.collections.filePieces.find({ limit: 100, sort: { by: 'first', direction: 'asc' } })
    ).items
    t.notOk(
      left.some(({ doc }) => doc.file.startsWith(second)),
      'content that nobody has any more is gone',
    )
    t.ok(
      left.some(({ doc }) => doc.file.startsWith(first)),
      'what the idea still has is there',
    )
    t.equal((await made.ask({ url: `/api/ideas/${id}/pictures/${first}`, as: owner })).statusCode, 200)

    await mustWrite(made, id, { method: 'PUT', url: `/pictures/${first}`, as: owner, body: DETAILS })
    await move(made, id, people.advisor, { move: 'publish' })
    t.equal(await statusOf(address(first)), 200)
    await move(made, id, owner, { move: 'withdraw-case', note: 'Nedlagd.' })
    t.equal(await statusOf(address(first)), 410, 'a withdrawal hides them at once')
  },
)
