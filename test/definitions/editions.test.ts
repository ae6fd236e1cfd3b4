import t, { type Test } from 'tap'
import { makeApp, type TestApp, type Who } from '../helper.js'
import { BARE, move, sendIn, tell } from '../http/api/ideas/stories.js'
import { OWN_PROCESS, ownTemplate } from './own-editions.js'

async function office(t: Test) {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  const at = (kind: string, name: string) => `/api/definitions/${kind}/${name}`
  return {
    made,
    admin,
    put: (kind: string, name: string, body: object, version = 0) =>
      made.ask({ method: 'PUT', url: at(kind, name), as: admin, version, body }),
    use: (kind: string, name: string, version: number) =>
      made.ask({ method: 'POST', url: `${at(kind, name)}/use`, as: admin, version }),
  }
}

const editionOf = async (made: TestApp, id: string, as: Who) =>
  (await made.ask({ url: `/api/ideas/${id}`, as })).data

t.test('an own process holds for new ideas, the others stay on theirs', async (t) => {
  const { made, admin, put, use } = await office(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const before = await sendIn(made)
  const name = OWN_PROCESS.edition
  const saved = await put('process', name, { process: OWN_PROCESS })
  t.equal(saved.statusCode, 200, saved.body)
  t.match(saved.data, { state: 'draft', revision: 1 })
  t.equal((await made.ask({ url: `/api/processes/${name}` })).statusCode, 404, 'a draft is nobody’s yet')
  t.match((await made.ask({ url: '/api/processes' })).data.items, [{ edition: '2026-1', isCurrent: true }])

  const used = await use('process', name, 1)
  t.match(used.data, { state: 'current', revision: 2, used: [{ by: { id: 'u-admin' } }] })
  const after = await sendIn(made)
  t.equal((await editionOf(made, before.id, admin)).process, '2026-1')
  t.equal((await editionOf(made, after.id, admin)).process, name)
  await move(made, before.id, advisor, { move: 'take-on' })
  const version = (await editionOf(made, after.id, admin)).revision
  const refused = await made.ask({
    method: 'POST',
    url: `/api/ideas/${after.id}/moves`,
    as: advisor,
    version,
    body: { move: 'take-on' },
  })
  t.equal(refused.data.code, 'gate-not-met', 'the tighter gate holds')
  const page = await made.ask({ url: '/en/process', headers: { accept: 'text/html' } })
  t.match(page.body, 'Before we begin', 'the public page follows')
  t.match((await made.ask({ url: `/api/processes/${name}/diagram.svg?lang=sv` })).body, 'Lyssna')

  t.match((await put('process', name, { process: OWN_PROCESS }, 2)).data.errors, [{ code: 'edition-in-use' }])
  const back = await use('process', '2026-1', 0)
  t.equal(back.statusCode, 200, back.body)
  t.equal((await editionOf(made, (await tell(made)).id, admin)).process, '2026-1', 'the product’s own again')
  t.equal((await editionOf(made, after.id, admin)).process, name)
})

t.test('a broken edition is told row by row, and nothing is changed', async (t) => {
  const { made, admin, put, use } = await office(t)
  const cases: [object, RegExp][] = [
    [{ ...OWN_PROCESS, moves: [{ id: 'fly', roles: ['advisor'] }] }, /moves\[fly\]: there is no such move/],
    [{ ...OWN_PROCESS, gates: [{ id: 'to-take-on', add: ['dance'] }] }, /unknown requirement dance/],
    [{ ...OWN_PROCESS, labels: {} }, /no label in sv: requirements\.home-visit\.label/],
    [{ ...OWN_PROCESS, gate: [] }, /must NOT have additional properties \(gate\)/],
    [{ ...OWN_PROCESS, extends: '1999-1' }, /extends: 1999-1, which is not installed/],
    [{ ...OWN_PROCESS, edition: 'other' }, /edition: is other/],
  ]
  for (const [process, said] of cases) {
    const { statusCode, data } = await put('process', OWN_PROCESS.edition, { process })
    t.equal(statusCode, 422, String(said))
    const found = (data.errors as { detail: string }[]).some(({ detail }) => said.test(detail))
    t.ok(found, JSON.stringify(data.errors))
  }
  const { edition, labels: _, ...rest } = ownTemplate()
  const wordless = await put('template', edition, { template: { ...rest, edition } })
  t.match(wordless.data.errors[0].detail, /no label in sv: template:fields\.evaluation\.cost\.label/)
  const lost = { ...ownTemplate(), sections: ownTemplate().sections.slice(0, 3) }
  t.equal((await put('template', edition, { template: lost })).statusCode, 422)
  t.equal((await put('process', '2026-1', { process: OWN_PROCESS })).statusCode, 422)
  t.equal(
    (await put('process', 'x', { texts: { sv: 'x', en: 'x' } })).statusCode,
    422,
    'another kind of content',
  )
  t.equal((await use('process', 'nowhere', 0)).statusCode, 404)
  t.strictSame((await made.ask({ url: '/api/definitions', as: admin })).data.items, [])
  t.match((await made.ask({ url: '/api/processes' })).data.items, [{ edition: '2026-1', isCurrent: true }])
})

t.test('an own template asks in its own words, and ideas can be moved over to it', async (t) => {
  const { made, admin, put, use } = await office(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const before = await sendIn(made)
  await move(made, before.id, advisor, { move: 'take-on' })
  const { edition } = ownTemplate()
  t.equal((await put('template', edition, { template: ownTemplate() })).statusCode, 200)
  const page = (path: string) => made.ask({ url: path, headers: { accept: 'text/html' } })
  t.notMatch((await page('/en/submit/evaluation')).body, 'What did it cost?')
  const used = await use('template', edition, 1)
  t.equal(used.statusCode, 200, used.body)
  t.match((await page('/en/submit/evaluation')).body, 'What did it cost?')
  t.match((await page('/sv/submit/evaluation')).body, 'Vad kostade det?')
  t.match((await page('/sv/template')).body, 'kumla-2027-1')
  const answers = { ...BARE.answers, evaluation: { cost: 'Tusen kronor om året för kaffet.' } }
  const told = await tell(made, { ...BARE, answers })
  t.equal((await editionOf(made, told.id, admin)).template, edition)
  await move(made, told.id, told.owner, { move: 'submit' })
  const sent = await made.ask({ url: '/api/ideas?q=kaffet', as: admin })
  t.match(sent.data.items, [{ id: told.id }], 'its words are found')

  const { revision } = await editionOf(made, before.id, admin)
  const adopted = await made.ask({
    method: 'POST',
    url: `/api/ideas/${before.id}/template`,
    as: advisor,
    version: revision,
    body: { edition },
  })
  t.equal(adopted.statusCode, 200, adopted.body)
  t.equal((await editionOf(made, before.id, admin)).template, edition)
})

t.test('what does not fit the process in use is refused when it would be put to use', async (t) => {
  const { put, use } = await office(t)
  const template = ownTemplate()
  const evaluation = template.sections.find(({ id }) => id === 'evaluation')
  const fields = evaluation?.fields ?? []
  const without = fields.filter(({ id }) => id !== 'difficulties')
  Object.assign(evaluation ?? {}, { fields: without })
  template.changes?.push({ kind: 'remove', field: 'evaluation.difficulties' })
  template.readers = {}
  delete template.parts?.difficulties
  const refused = await put('template', template.edition, { template })
  t.equal(refused.statusCode, 422)
  t.match(refused.body, /requirements\[lessons-written\]: unknown field evaluation\.difficulties/)
  t.equal((await use('template', template.edition, 1)).statusCode, 412)
})

t.test('old notices stay at their address', async (t) => {
  const { made, put, use } = await office(t)
  const texts = { sv: 'Ny text', en: 'New text', 'sv-x-lattlast': 'Lätt text' }
  await put('notice', '2027-1', { texts })
  await use('notice', '2027-1', 1)
  const { data } = await made.ask({ url: '/api/notices/notice' })
  t.match(data.items, [
    { edition: '2026-1', isCurrent: false },
    { edition: '2027-1', isCurrent: true },
  ])
  t.match((await made.ask({ url: '/api/notices/notice/2026-1?lang=en' })).data.text, /official document/)
  t.match((await made.ask({ url: '/api/notices/notice/2027-1' })).data, { text: 'New text', language: 'en' })
  const easy = await made.ask({ url: '/sv/submit/print?easy=1', headers: { accept: 'text/html' } })
  t.match(easy.body, 'Lätt text')
  t.match((await made.ask({ url: '/api/notices/privacy/2026-1' })).data, { isCurrent: true })
})
