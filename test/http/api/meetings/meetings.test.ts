import t, { type Test } from 'tap'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { atTheGate, historyOf, mustWrite, planned, sendIn, write } from '../ideas/stories.js'

/** A meeting by the API: planned, gone through, written up. */

interface World {
  readonly made: TestApp
  readonly advisor: Who
  readonly workgroup: Who
  readonly clerk: Who
}

async function world(t: Test): Promise<World> {
  const made = await makeApp(t)
  return {
    made,
    advisor: await made.person('u-advisor', 'advisor'),
    workgroup: await made.person('u-workgroup', 'workgroup'),
    clerk: await made.person('u-clerk', 'workgroup', 'advisor'),
  }
}

const untick = (made: TestApp, id: string, as: Who) =>
  mustWrite(made, id, { method: 'DELETE', url: '/ticks/workgroup-decided', as })

/** Writes at the version that is current. */
async function put(made: TestApp, as: Who, url: string, body: object, method: 'PUT' | 'PATCH' = 'PUT') {
  const base = url.split('/').slice(0, 4).join('/')
  const { data } = await made.ask({ url: base, as })
  return made.ask({ method, url, as, version: data.revision, body })
}

t.test('the agenda is what waits, and decisions are carried through on the ideas', async (t) => {
  const { made, advisor, workgroup, clerk } = await world(t)
  const { ask } = made
  const gate = await atTheGate(made, advisor, workgroup)
  await untick(made, gate.id, workgroup)
  const fresh = await sendIn(made)
  const suggested = await ask({ url: '/api/meetings/suggestions', as: workgroup })
  t.strictSame(
    suggested.data.items.map((one: { idea: string; reasons: string[] }) => [one.idea, one.reasons]),
    [
      [gate.id, ['gate']],
      [fresh.id, ['incoming']],
    ],
  )
  const meeting = await planned(made, clerk)
  const [first, second] = meeting.items
  t.strictSame([first?.idea, second?.idea], [gate.id, fresh.id])
  const base = `/api/meetings/${meeting.id}/items`

  const yes = { kind: 'yes', requirement: 'workgroup-decided', words: 'Ja.' }
  const decided = await put(made, clerk, `${base}/${first?.id}/decision`, yes)
  t.equal(decided.statusCode, 200, decided.body)
  t.notOk(decided.data.refused)
  t.equal(decided.data.meeting.items[0].carriedOut, true)
  const ticked = await ask({ url: `/api/ideas/${gate.id}`, as: advisor })
  t.match(ticked.data.ticks['workgroup-decided'].note, /9 December 2026/, 'the note names the meeting')
  t.ok((await historyOf(made, gate.id, advisor)).some(({ what }) => what === 'decide'))

  const taken = { kind: 'take-on', person: 'u-advisor', who: 'Laxå kommun', due: '2027-01-20' }
  const done = await put(made, clerk, `${base}/${second?.id}/decision`, taken)
  t.notOk(done.data.refused, done.body)
  const idea = (await ask({ url: `/api/ideas/${fresh.id}`, as: advisor })).data
  t.equal(idea.state, 'identification')
  t.equal(idea.advisor.id, 'u-advisor')

  const told = await historyOf(made, fresh.id, fresh.owner)
  t.notOk(
    told.some(({ what }) => what === 'decide'),
    'inner words stay inside',
  )
  const list = (await ask({ url: '/api/meetings?state=planned', as: workgroup })).data
  t.match(list.items, [{ id: meeting.id, items: 2, decided: 2 }])
})

t.test('the role of who keeps the minutes is enough for what the meeting decides', async (t) => {
  const { made, workgroup, advisor } = await world(t)
  const { id } = await sendIn(made)
  const meeting = await planned(made, workgroup)
  const url = `/api/meetings/${meeting.id}/items/${meeting.items[0]?.id}`
  const done = await put(made, workgroup, `${url}/decision`, { kind: 'take-on', person: 'u-advisor' })
  t.equal(done.statusCode, 200)
  t.notOk(done.data.refused, done.body)
  t.match(done.data.meeting.items[0].decision, { kind: 'take-on', person: { id: 'u-advisor' } })
  t.equal(done.data.meeting.items[0].carriedOut, true)
  const before = (await made.ask({ url: `/api/ideas/${id}`, as: advisor })).data
  t.match(before, { state: 'identification', advisor: { id: 'u-advisor' } })
  await made.ask({ method: 'POST', url: `${url}/carry-through`, as: advisor })
  const after = (await made.ask({ url: `/api/ideas/${id}`, as: advisor })).data
  t.equal(after.revision, before.revision, 'once, however often it is asked for')
})

t.test('mistakes are named, and nothing is written', async (t) => {
  const { made, clerk } = await world(t)
  await sendIn(made)
  const meeting = await planned(made, clerk)
  const url = `/api/meetings/${meeting.id}/items/${meeting.items[0]?.id}/decision`
  const errorsOf = async (body: object) =>
    (await put(made, clerk, url, body)).data.errors.map(
      ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`,
    )
  t.strictSame(await errorsOf({ kind: 'take-on' }), ['/person required'])
  t.strictSame(await errorsOf({ kind: 'take-on', person: 'u-nobody' }), ['/person unknown-person'])
  t.strictSame(await errorsOf({ kind: 'take-on', person: 'u-workgroup' }), ['/person not-an-advisor'])
  t.strictSame(await errorsOf({ kind: 'yes', requirement: 'workgroup-decided' }), ['/kind not-a-choice'])
  t.strictSame(await errorsOf({ kind: 'dance' }), ['/kind not-a-choice'])
  const attendant = { name: 'Åsa', party: 'p-nowhere', person: 'u-nowhere' }
  const people = await put(made, clerk, `/api/meetings/${meeting.id}`, { present: [attendant] }, 'PATCH')
  t.match(people.data.errors, [{ pointer: '/present/0/person' }, { pointer: '/present/0/party' }])
  const add = (body: object) =>
    made.ask({ method: 'POST', url: `/api/meetings/${meeting.id}/items`, as: clerk, body })
  t.match((await add({ idea: '2026-9999' })).data.errors, [{ pointer: '/idea', code: 'unknown-idea' }])
  t.match((await add({ language: 'sv' })).data.errors, [{ pointer: '/idea', code: 'idea-or-title' }])
  t.equal((await made.ask({ url: `/api/meetings/${meeting.id}`, as: clerk })).data.revision, 1)
})

t.test('two who write at the same time lose nothing', async (t) => {
  const { made, clerk, workgroup } = await world(t)
  await sendIn(made)
  await sendIn(made)
  const meeting = await planned(made, clerk)
  const [one, two] = meeting.items.map(({ id }) => `/api/meetings/${meeting.id}/items/${id}/note`)
  const note = (url = '', as: Who, text: string, version: number | undefined) =>
    made.ask({ method: 'PUT', url, as, version, body: { text } })
  const [first, other] = await Promise.all([
    note(one, clerk, 'Om den ena.', meeting.revision),
    note(two, workgroup, 'Om den andra.', meeting.revision),
  ])
  t.strictSame([first.statusCode, other.statusCode], [200, 200], 'at different items nobody is in the way')
  const late = await note(one, workgroup, 'Något annat.', meeting.revision)
  t.equal(late.statusCode, 412)
  t.equal(late.data.code, 'changed-meanwhile')
  const same = await note(one, workgroup, 'Om den ena.', meeting.revision)
  t.equal(same.statusCode, 200, 'the same words twice are once')
  t.equal((await note(one, clerk, 'x', undefined)).data.code, 'version-required')
  const head = await made.ask({
    method: 'PATCH',
    url: `/api/meetings/${meeting.id}`,
    as: clerk,
    version: meeting.revision,
    body: { place: 'Rådhuset' },
  })
  t.equal(head.statusCode, 200, 'notes are no hindrance to the head')
  const rival = await made.ask({
    method: 'PATCH',
    url: `/api/meetings/${meeting.id}`,
    as: workgroup,
    version: meeting.revision,
    body: { place: 'Slottet' },
  })
  t.equal(rival.data.code, 'changed-meanwhile')
  const { data } = await made.ask({ url: `/api/meetings/${meeting.id}`, as: clerk })
  t.strictSame(
    data.items.map(({ note }: { note: { text: string } }) => note.text),
    ['Om den ena.', 'Om den andra.'],
  )
})

t.test('an idea that is put up comes to the next meeting, and waits until one is planned', async (t) => {
  const { made, advisor, clerk } = await world(t)
  const { id } = await sendIn(made)
  await mustWrite(made, id, { method: 'POST', url: '/moves', as: advisor, body: { move: 'take-on' } })
  const proposal = { text: 'Bjud in kommunen.', language: 'sv' }
  const up = await write(made, id, { method: 'PUT', url: '/proposal', as: advisor, body: proposal })
  t.equal(up.statusCode, 200, up.body)
  const meeting = await planned(made, clerk)
  t.equal(meeting.items[0]?.idea, id)
  await mustWrite(made, id, {
    method: 'PUT',
    url: '/proposal',
    as: clerk,
    body: { text: 'Vänta.', language: 'sv' },
  })
  const seen = (await made.ask({ url: `/api/meetings/${meeting.id}`, as: clerk })).data
  t.equal(seen.items.length, 1)
  t.strictSame(
    seen.items[0].proposals.map(({ text }: { text: string }) => text),
    ['Bjud in kommunen.', 'Vänta.'],
    'nobody writes over a colleague',
  )
  t.equal((await write(made, id, { method: 'DELETE', url: '/proposal', as: clerk })).statusCode, 200)
  t.equal((await write(made, id, { method: 'DELETE', url: '/proposal', as: clerk })).statusCode, 404)
  const later = await sendIn(made)
  await mustWrite(made, later.id, { method: 'PUT', url: '/proposal', as: advisor, body: proposal })
  const after = (await made.ask({ url: `/api/meetings/${meeting.id}`, as: clerk })).data
  t.equal(after.items[1].idea, later.id, 'it is put on the agenda that is there')
  const gone = await made.ask({
    method: 'DELETE',
    url: `/api/meetings/${meeting.id}/items/${after.items[1].id}`,
    as: clerk,
  })
  t.equal(gone.data.items.length, 1)
  const owner = (await made.ask({ url: `/api/ideas/${later.id}`, as: later.owner })).data
  t.notOk('agenda' in owner, 'who told the idea does not see what is proposed')
})

t.test('minutes in both languages; approved they are changed no more', async (t) => {
  const { made, advisor, clerk } = await world(t)
  const { id } = await sendIn(made)
  const meeting = await planned(made, clerk)
  const url = `/api/meetings/${meeting.id}`
  const item = `${url}/items/${meeting.items[0]?.id}`
  await put(made, clerk, `${item}/decision`, { kind: 'other', words: 'Vi ringer kommunen.' })
  const early = await put(made, clerk, url, { state: 'approved' }, 'PATCH')
  t.equal(early.statusCode, 422, 'not before it was held')
  await put(made, clerk, url, { state: 'held', present: [{ name: 'Åsa' }] }, 'PATCH')
  const minutes = (lang: string) => made.ask({ url: `${url}/minutes?lang=${lang}`, as: advisor })
  const sv = await minutes('sv')
  t.equal(sv.statusCode, 200)
  t.match(sv.headers['content-disposition'], 'protokoll-2026-12-09.sv.docx')
  t.match((await minutes('en')).headers['content-disposition'], 'minutes-2026-12-09.en.docx')
  t.ok(sv.rawPayload.equals((await minutes('sv')).rawPayload), 'the same bytes twice')

  await put(made, clerk, url, { state: 'approved' }, 'PATCH')
  const fixed = await minutes('sv')
  const answers = { about: { title: 'Ett nytt namn' } }
  await mustWrite(made, id, { method: 'PATCH', url: '', as: advisor, body: { answers } })
  t.ok(fixed.rawPayload.equals((await minutes('sv')).rawPayload), 'also when the idea gets another name')
  for (const [path, body, method] of [
    [url, { place: 'x' }, 'PATCH'],
    [`${item}/note`, { text: 'x' }, 'PUT'],
    [`${item}/decision`, { kind: 'other', words: 'x' }, 'PUT'],
  ] as const)
    t.equal((await put(made, clerk, path, body, method)).data.code, 'minutes-approved', path)
  const proposal = { idea: id, proposal: 'Sent' }
  const late = await made.ask({ method: 'POST', url: `${url}/items`, as: clerk, body: proposal })
  t.equal(late.data.code, 'minutes-approved')
  t.notOk('agenda' in (await made.ask({ url: `/api/ideas/${id}`, as: advisor })).data, 'and nothing is left')
})

t.test('who may not read an idea from the inside learns nothing of it here', async (t) => {
  const { made, clerk } = await world(t)
  await sendIn(made)
  const meeting = await planned(made, clerk)
  const local = await made.person('u-local', { role: 'advisor', party: 'p-laxa' })
  const url = `/api/meetings/${meeting.id}`
  const { data } = await made.ask({ url, as: local })
  t.strictSame(data.items, [])
  t.equal(data.hidden, 1)
  t.equal((await made.ask({ url: `${url}/minutes`, as: local })).statusCode, 403)
  const note = await put(made, local, `${url}/items/${meeting.items[0]?.id}/note`, { text: 'x' })
  t.equal(note.statusCode, 404)
  t.strictSame((await made.ask({ url: '/api/meetings/suggestions', as: local })).data.items, [])
  const partner = await made.person('u-partner', { role: 'partner', party: 'p-laxa' })
  for (const path of ['/api/meetings', url])
    t.equal((await made.ask({ url: path, as: partner })).statusCode, 403)
})

t.test('a full agenda says so, and a proposal goes to the next that has room', async (t) => {
  const { made, advisor, clerk } = await world(t)
  const first = await planned(made, clerk)
  const second = await planned(made, clerk, { start: '2027-01-13T12:00:00.000Z' })
  const { meetings } = made.deps.collections
  const stored = await meetings.get(first.id)
  if (!stored) throw new Error('no meeting')
  const items = Array.from({ length: 300 }, (_, n) => ({
    id: `t${n}`,
    title: `Punkt ${n}`,
    reasons: ['by-hand' as const],
    since: '2026-11-23T09:30:00.000Z',
  }))
  await meetings.replace({ ...stored.doc, items }, stored.version)

  const { id } = await sendIn(made)
  const add = (body: object) =>
    made.ask({ method: 'POST', url: `/api/meetings/${first.id}/items`, as: clerk, body })
  t.match((await add({ title: 'En till' })).data, { status: 422, code: 'agenda-full', detail: /300/ })
  const refused = await add({ idea: id, proposal: 'Ta upp den.' })
  t.match(refused.data, { code: 'agenda-full' })
  t.notOk((await made.deps.collections.ideas.get(id))?.doc.agenda, 'and nothing is left with the idea')

  const proposal = { text: 'Bjud in kommunen.', language: 'sv' }
  await mustWrite(made, id, { method: 'PUT', url: '/proposal', as: advisor, body: proposal })
  t.match((await meetings.get(second.id))?.doc.items, [{ idea: id }])
  t.equal((await meetings.get(first.id))?.doc.items.length, 300)
})
