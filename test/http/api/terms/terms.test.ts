import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import t from 'tap'
import { teachFormats } from '../../../../src/domain/value-formats.js'
import { apiShapes } from '../../../../src/http/plugins/validators.js'
import { fileOf } from '../../../../src/installation/paths.js'
import { makeApp } from '../../../helper.js'

const ID = 'folkbildning'

t.test('the agreed terms are there from the start, and can be changed, retired and added', async (t) => {
  const { ask, person } = await makeApp(t)
  const as = await person('u-tomas', 'translator')
  const first = await ask({ url: '/api/terms' })
  const term = first.data.items.find((one: { id: string }) => one.id === ID)
  t.match(term, { sv: 'folkbildning', en: 'folkbildning', gloss: /adult/, revision: 0, active: true })

  const url = `/api/terms/${ID}`
  const body = { sv: 'folkbildning', en: 'popular education', checked: true, active: true }
  t.equal((await ask({ method: 'PUT', url, as, body })).data.code, 'version-required')
  t.equal((await ask({ method: 'PUT', url, as, body, version: 3 })).data.code, 'changed-meanwhile')
  const changed = await ask({ method: 'PUT', url, as, body, version: 0 })
  t.match([changed.statusCode, changed.data], [200, { en: 'popular education', revision: 1 }])
  t.equal((await ask({ method: 'PUT', url, as, body, version: 0 })).data.code, 'changed-meanwhile')
  const retired = await ask({ method: 'PUT', url, as, body: { ...body, active: false }, version: 1 })
  t.equal(retired.statusCode, 200)
  const after = await ask({ url: '/api/terms' })
  t.notOk(after.data.items.some((one: { id: string }) => one.id === ID))
  t.equal(after.data.items.length, first.data.items.length - 1)
  t.ok(
    (await ask({ url: '/api/terms?retired=true' })).data.items.some((one: { id: string }) => one.id === ID),
  )

  const added = await ask({
    method: 'POST',
    url: '/api/terms',
    as,
    body: { sv: 'medborgarbudget', en: 'participatory budget' },
    key: 'a-key-of-our-own-1',
  })
  t.match([added.statusCode, added.data], [201, { checked: false, active: true, revision: 1 }])
  const again = await ask({
    method: 'POST',
    url: '/api/terms',
    as,
    body: { sv: 'medborgarbudget', en: 'participatory budget' },
    key: 'a-key-of-our-own-1',
  })
  t.equal(again.data.id, added.data.id, 'the same request is done once')
  t.equal(
    (await ask({ method: 'POST', url: '/api/terms', as, body: { sv: 'Medborgarbudget', en: 'x' } })).data
      .code,
    'already-exists',
  )
  t.equal((await ask({ method: 'PUT', url: '/api/terms/nothing', as, body, version: 1 })).statusCode, 409)
  t.equal(
    (await ask({ method: 'PUT', url: '/api/terms/nothing', as, body: { ...body, sv: 'nytt' }, version: 1 }))
      .statusCode,
    404,
  )
})

t.test('the terms of the product have the shape of terms', async (t) => {
  const ajv = teachFormats(new Ajv({ strict: false, schemas: apiShapes() as object[] }))
  const { terms } = JSON.parse(readFileSync(fileOf('schemas/terms/editions/2026-1.json'), 'utf8'))
  for (const term of terms)
    if (!ajv.validate('api-term.json', { ...term, revision: 0, active: true }))
      t.fail(`${term.id}: ${ajv.errorsText()}`)
  t.equal(new Set(terms.map(({ id }: { id: string }) => id)).size, terms.length)
})
