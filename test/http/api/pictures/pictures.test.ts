import sharp from 'sharp'
import t from 'tap'
import { removeOrphans } from '../../../../src/actions/ideas/remove-orphans.js'
import { typeOf } from '../../../../src/actions/ideas/type-of.js'
import { checkStore } from '../../../../src/integrity/check-store.js'
import { makeApp } from '../../../helper.js'
import { historyOf, mustWrite, sendIn, tell, write } from '../ideas/stories.js'
import { DETAILS, photo } from './photos.js'

t.test('a picture is added, described, seen by those who work with the idea, and removed', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  const body = { name: '../Köket.jpg', content: await photo() }
  const { data } = await mustWrite(made, id, { method: 'POST', url: '/pictures', as: owner, body })
  const [picture] = data.pictures
  t.match(picture, { name: 'Köket.jpg', alt: {} })
  t.same(
    picture.renditions.map((one: { side: number; format: string }) => `${one.side} ${one.format}`),
    ['240 webp', '480 webp', '960 webp', '960 jpeg', '1600 webp'],
  )
  t.match((await historyOf(made, id, owner)).at(-1), { what: 'add-picture' })

  const url = `/api/ideas/${id}/pictures`
  const lacks = async (as = owner) => (await made.ask({ url, as })).data.items[0].missing
  t.same(await lacks(), [
    { what: 'alt', language: 'sv' },
    { what: 'alt', language: 'en' },
    { what: 'credit' },
    { what: 'licence' },
    { what: 'people' },
  ])
  const change = (details: object) =>
    write(made, id, { method: 'PUT', url: `/pictures/${picture.id}`, as: advisor, body: details })
  const { consent, ...without } = DETAILS
  t.equal((await change(without)).statusCode, 200)
  t.same(await lacks(), [{ what: 'consent' }])
  const late = { ...DETAILS, consent: { ...consent, on: '2026-12-24' } }
  t.match((await change(late)).data.errors[0], { pointer: '/consent/on', code: 'consent-in-future' })
  t.match((await change(DETAILS)).data.pictures[0], DETAILS)
  t.same(await lacks(), [])
  t.notMatch(JSON.stringify(await historyOf(made, id, owner)), /skriftligt/, 'history has no consent')
  t.notOk((await change({ ...DETAILS, people: 'none' })).data.pictures[0].consent, 'nobody, no consent')

  const seen = await made.ask({ url: `${url}/${picture.id}`, as: advisor })
  t.equal(seen.headers['content-type'], 'image/webp')
  t.match(await sharp(seen.rawPayload).metadata(), { format: 'webp', width: 480, height: 320 })
  t.equal((await made.ask({ url: `${url}/${picture.id}` })).statusCode, 401)
  for await (const problem of checkStore(made.deps)) t.fail(JSON.stringify(problem))

  await removeOrphans(made.deps, { all: true })
  t.ok((await made.deps.collections.filePieces.size()) >= 5, 'the sweep leaves what an idea has')
  await mustWrite(made, id, { method: 'DELETE', url: `/pictures/${picture.id}`, as: owner })
  t.equal(await made.deps.collections.filePieces.size(), 0, 'its content is gone')
})

t.test('a file made to be hard to know holds nobody up', async (t) => {
  const hostile = new Uint8Array(9_000_000)
  hostile.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const from = performance.now()
  await typeOf(hostile)
  t.ok(performance.now() - from < 500, `${Math.round(performance.now() - from)} ms`)
})

t.test('at most eight, each once, and only what can be shown', async (t) => {
  const made = await makeApp(t, { env: { FILE_MEGABYTES: '1' } })
  const { id, owner } = await tell(made)
  const send = (content: string, name = 'bild.jpg') =>
    write(made, id, { method: 'POST', url: '/pictures', as: owner, body: { name, content } })
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  const wrong: [Buffer, string][] = [
    [heic, 'picture-heic'],
    [Buffer.from('%PDF-1.7\n'), 'picture-kind'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-kind'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'picture-damaged'],
    [Buffer.alloc(1_048_577, 'a'), 'file-too-large'],
  ]
  for (const [content, code] of wrong) {
    const { statusCode, data } = await send(content.toString('base64'))
    t.match([statusCode, data.errors?.[0]?.code], [422, code], code)
    t.notMatch(data.errors?.[0]?.detail, /\{\{/)
  }
  for (let n = 0; n < 8; n += 1) t.equal((await send(await photo(n * 20, 60, 40))).statusCode, 200)
  const pieces = await made.deps.collections.filePieces.size()
  const ninth = await send(await photo(200, 60, 40))
  t.match(ninth.data.errors[0], { code: 'too-many-pictures' })
  const [first] = (await made.ask({ url: `/api/ideas/${id}/pictures`, as: owner })).data.items
  await mustWrite(made, id, { method: 'DELETE', url: `/pictures/${first.picture.id}`, as: owner })
  const again = await send(await photo(20, 60, 40))
  t.equal(again.data.pictures.length, 7, 'the same picture twice is one')
  t.equal(await made.deps.collections.filePieces.size(), pieces - 2, 'and nothing is left of the second')
})
