import t from 'tap'
import { makeApp } from '../../../helper.js'
import { sendIn } from '../../api/ideas/stories.js'
import { DETAILS, photo } from '../../api/pictures/photos.js'
import { jarOf } from '../submission/jar.js'

const FIELDS = {
  'alt.sv': DETAILS.alt.sv,
  'alt.en': DETAILS.alt.en,
  credit: DETAILS.credit,
  licence: DETAILS.licence,
  people: DETAILS.people,
}
const CONSENT = { 'consent.from': DETAILS.consent.from, 'consent.on': DETAILS.consent.on }

t.test('who submits an idea adds a picture to it and says what it shows', async (t) => {
  const made = await makeApp(t)
  const jar = jarOf(made)
  await jar.get('/en/submit/files')
  const bytes = Buffer.from(await photo(), 'base64')
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  const refused = await jar.sendFile('/en/submit/files', 'IMG.HEIC', heic, { go: 'attach', kind: 'picture' })
  t.equal(refused.statusCode, 422)
  t.match(refused.body, /Pictures in the HEIC format .* Save the picture as JPEG/)
  t.match(refused.body, /value="picture"\s+checked/, 'what was chosen is still chosen')
  const sent = await jar.sendFile('/en/submit/files', 'kök.jpg', bytes, { go: 'attach', kind: 'picture' })
  t.equal(sent.statusCode, 303)
  const page = await jar.get(String(sent.headers.location))
  t.match(page.body, /Describe the picture/)
  const id = /name="picture" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const shown = await jar.get(`/en/submit/pictures/${id}`)
  t.match([shown.statusCode, shown.headers['content-type']], [200, 'image/webp'])
  t.equal((await jarOf(made).get(`/en/submit/pictures/${id}`)).statusCode, 404, 'nobody else sees it')

  const half = { ...FIELDS, picture: id, 'consent.from': 'Alla, muntligt' }
  const wrong = await jar.send('/en/submit/picture', half)
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, /href="#consent-on"|href="#consent\.on"/)
  t.match(wrong.body, /Alla, muntligt/, 'nothing typed is lost')
  const files = await jar.get('/en/submit/files')
  t.match(files.body, /Lacks alternative text in Swedish, alternative text in English, an author/)
  t.equal((await jar.send('/en/submit/picture', { ...FIELDS, ...CONSENT, picture: id })).statusCode, 303)
  t.match((await jar.get('/en/submit/files')).body, /Ready to publish/)
  t.match((await jar.get('/en/submit/check')).body, /kök\.jpg/)
  await jar.sendFile('/en/submit/files', '', Buffer.alloc(0), { go: `remove-picture:${id}` })
  t.notMatch((await jar.get('/en/submit/files')).body, /Ready to publish/)
})

t.test('staff add, describe and remove pictures on a page of the idea', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const { id } = await sendIn(made)
  const { reference } = (await made.ask({ url: `/api/ideas/${id}`, as: advisor })).data
  const url = `/en/ideas/${reference}/pictures`
  const look = async (page = '/pictures') =>
    made.ask({ url: `/en/ideas/${reference}${page}`, as: advisor, headers: { accept: 'text/html' } })
  const upload = (content: Buffer) =>
    made.ask({
      method: 'POST',
      url,
      as: advisor,
      headers: { 'content-type': 'multipart/form-data; boundary=xxxx' },
      body: Buffer.concat([
        Buffer.from('--xxxx\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'),
        content,
        Buffer.from('\r\n--xxxx--\r\n'),
      ]).toString('latin1'),
    })
  t.match((await look()).body, /No pictures yet/)
  const wrong = await upload(Buffer.from('%PDF-1.7'))
  t.match([wrong.statusCode, wrong.body], [422, /Choose a picture of one of the types JPEG, PNG, WebP/])
  const { data } = await made.ask({
    method: 'POST',
    url: `/api/ideas/${id}/pictures`,
    as: advisor,
    version: 2,
    body: { name: 'köket.jpg', content: await photo() },
  })
  const picture = data.pictures[0].id
  t.match((await look()).body, /Not ready/)
  t.match(
    (await look('')).body,
    /köket\.jpg lacks alternative text in Swedish/,
    'the overview says what is left out',
  )

  const act = async (name: string, fields: Record<string, string>) => {
    const revision = /name="revision" value="(\d+)"/.exec((await look()).body)?.[1] ?? ''
    return made.ask({
      method: 'POST',
      url: `/en/ideas/${reference}/acts/${name}`,
      as: advisor,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: new URLSearchParams({ revision, item: picture, ...fields }).toString(),
    })
  }
  const future = await act('picture', { ...FIELDS, ...CONSENT, 'consent.on': '2027-01-01' })
  t.match([future.statusCode, future.body], [422, /It cannot be in the future/])
  t.equal((await act('picture', { ...FIELDS, ...CONSENT })).statusCode, 303)
  t.match((await look()).body, /Ready to publish/)
  t.notMatch((await look('')).body, /lacks alternative text/)
  t.equal((await act('remove-picture', {})).statusCode, 303)
  t.match((await look()).body, /No pictures yet/)
})
