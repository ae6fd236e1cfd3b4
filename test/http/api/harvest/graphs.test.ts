import t from 'tap'
import { makeApp } from '../../../helper.js'
import { fillCases } from './fill-cases.js'

t.test('the catalogue and the vocabularies are there in every format, and asked for once', async (t) => {
  const made = await makeApp(t)
  const empty = await made.ask({ url: '/catalogue.ttl' })
  t.match([empty.statusCode, empty.headers['content-type']], [200, 'text/turtle; charset=utf-8'])
  t.notMatch(empty.body, 'dct:issued')
  await fillCases(made, 1)
  for (const name of ['/catalogue', '/vocabularies', '/vocabularies/challenge'])
    for (const [suffix, type] of [
      ['ttl', 'text/turtle'],
      ['rdf', 'application/rdf+xml'],
      ['jsonld', 'application/ld+json'],
    ] as const) {
      const led = await made.ask({ url: name, headers: { accept: type } })
      t.match([led.statusCode, led.headers.location], [303, `${name}.${suffix}`])
      const { statusCode, headers, body } = await made.ask({ url: `${name}.${suffix}` })
      t.match([statusCode, headers['content-type']], [200, type])
      t.match(body, name)
      const again = await made.ask({
        url: `${name}.${suffix}`,
        headers: { 'if-none-match': String(headers.etag) },
      })
      t.equal(again.statusCode, 304)
    }
  t.match((await made.ask({ url: '/catalogue.ttl' })).body, 'dct:issued "2026"^^xsd:gYear')
  t.equal((await made.ask({ url: '/vocabularies/nothing.ttl' })).statusCode, 404)
  t.equal(
    (await made.ask({ url: '/vocabularies/challenge.xyz' })).statusCode,
    303,
    'no such file: a name, perhaps',
  )
})

t.test('every address in the catalogue answers', async (t) => {
  const made = await makeApp(t)
  await fillCases(made, 1)
  const { body } = await made.ask({ url: '/catalogue.ttl' })
  const site = `http://127.0.0.1:${made.deps.config.port}`
  const paths = new Set([...body.matchAll(/<([^>#]*)>/g)].map(([, one = '']) => one))
  const own = [...paths].filter((one) => one.startsWith(site)).map((one) => one.slice(site.length))
  t.ok(own.length > 10)
  for (const url of own.filter((one) => one !== '/api')) {
    const { statusCode } = await made.ask({ url, headers: { accept: '*/*' } })
    t.ok(statusCode === 200 || statusCode === 303, `${url}: ${statusCode}`)
  }
})
