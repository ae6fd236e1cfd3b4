import t from 'tap'
import { makeApp, NOW } from '../../../helper.js'
import { atTheGate, historyOf, move, mustWrite, sendIn, tell, write } from '../ideas/stories.js'

t.test('each is told what they can do now', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const advisor = await made.person('u-advisor', 'advisor')
  const moves = async (as: typeof owner) => {
    const { data } = await made.ask({ url: `/api/ideas/${id}/moves`, as })
    return data.moves.map((one: { move: string }) => one.move)
  }
  t.same(await moves(owner), ['withdraw'])
  t.ok((await moves(advisor)).includes('take-on'))
  const { data } = await made.ask({ url: `/api/ideas/${id}/moves?lang=sv`, as: advisor })
  t.match(data.moves[0], { label: /^[A-ZÅÄÖ]/, toLabel: /^[A-ZÅÄÖ]/ })
})

t.test('an idea goes on when its gate is met, and is told why not when it is not', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const workgroup = await made.person('u-workgroup', 'workgroup')
  const { id } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  const early = await write(made, id, {
    method: 'POST',
    url: '/moves',
    as: advisor,
    body: { move: 'advance' },
  })
  t.match(early.data, { status: 422, code: 'gate-not-met' })
  t.ok(
    early.data.requirements.some(
      (one: { state: string; mend: string }) => one.state === 'not-met' && one.mend,
    ),
  )
  const ready = await atTheGate(made, advisor, workgroup)
  const gates = await made.ask({ url: `/api/ideas/${ready.id}/gate`, as: advisor })
  t.match(
    gates.data.gates.find((gate: { gate: string }) => gate.gate === 'to-specification'),
    { isMet: true },
  )
  t.match((await move(made, ready.id, advisor, { move: 'advance' })).data, {
    state: 'specification',
    step: 'specification',
  })
})

t.test('who may not do a move is refused, and one that does not start here as well', async (t) => {
  const made = await makeApp(t)
  const translator = await made.person('u-translator', 'translator')
  const advisor = await made.person('u-advisor', 'advisor')
  const { id, owner } = await sendIn(made)
  const ask = (as: typeof owner, body: object) => write(made, id, { method: 'POST', url: '/moves', as, body })
  t.match((await ask(translator, { move: 'take-on' })).data, { status: 403, code: 'not-allowed' })
  t.match((await ask(owner, { move: 'take-on' })).data, { status: 403, code: 'not-allowed' })
  t.match((await ask(advisor, { move: 'resume' })).data, { status: 422, code: 'move-not-possible' })
  t.match((await ask(advisor, { move: 'fly' })).data, {
    code: 'invalid-input',
    errors: [{ pointer: '/move' }],
  })
  const early = await ask(advisor, { move: 'take-on', reviewDate: '2027-01-01' })
  t.match(early.data, { code: 'invalid-input', errors: [{ pointer: '/reviewDate', code: 'not-expected' }] })
})

t.test('to pass a gate that is not met takes a reason and a second person', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const second = await made.person('u-second', 'workgroup')
  const { id } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  const pass = (as: typeof advisor) =>
    write(made, id, { method: 'POST', url: '/moves', as, body: { move: 'advance', override: true } })
  t.match((await pass(second)).data, { code: 'second-person-needed' })
  const asked = { move: 'advance', reason: 'Beslutet väntar bara på protokoll.' }
  await mustWrite(made, id, { method: 'POST', url: '/overrides', as: advisor, body: asked })
  t.match((await pass(advisor)).data, { code: 'second-person-needed' })
  const passed = await pass(second)
  t.equal(passed.statusCode, 200)
  t.match((await historyOf(made, id, second)).at(-1)?.override, {
    askedBy: { id: 'u-advisor' },
    approvedBy: { id: 'u-second' },
  })
})

t.test('an idea is offered to an advisor, who then may read it and accept', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const receiver = await made.person('u-receiver', 'advisor')
  await made.person('u-reviewer', 'reviewer')
  const { id } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  const hand = (to: string) => ({ move: 'hand-over', receiver: to, shared: 'Allt som står här.' })
  const offer = (to: string) =>
    write(made, id, { method: 'POST', url: '/moves', as: advisor, body: hand(to) })
  t.match((await offer('u-nobody')).data, { errors: [{ pointer: '/receiver', code: 'unknown-person' }] })
  t.match((await offer('u-reviewer')).data, { errors: [{ pointer: '/receiver', code: 'not-an-advisor' }] })
  t.match((await offer('u-receiver')).data, {
    state: 'offered',
    offer: { to: { name: 'Person u-receiver' } },
  })
  t.match((await move(made, id, receiver, { move: 'accept' })).data, { advisor: { id: 'u-receiver' } })
})

t.test('who declines an idea of another party does not see it any more', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const receiver = await made.person('u-receiver', { role: 'advisor', party: 'p-coompanion' })
  const { id } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: receiver })).statusCode, 404)
  await move(made, id, advisor, { move: 'hand-over', receiver: 'u-receiver', shared: 'Allt som står här.' })
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: receiver })).statusCode, 200)
  const body = { move: 'decline', note: 'Inte vårt område.' }
  t.equal((await write(made, id, { method: 'POST', url: '/moves', as: receiver, body })).statusCode, 204)
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: receiver })).statusCode, 404)
})

t.test('who accepts an idea of another party goes on seeing it: the own party takes part', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const receiver = await made.person('u-receiver', { role: 'advisor', party: 'p-coompanion' })
  const { id } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  await move(made, id, advisor, { move: 'hand-over', receiver: 'u-receiver', shared: 'Allt som står här.' })
  const accepted = await move(made, id, receiver, { move: 'accept' })
  t.match(accepted.data, { advisor: { id: 'u-receiver' }, parties: ['p-coompanion'] })
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: receiver })).statusCode, 200)
})

t.test('an offer whose time is over is not accepted, swept up already or not', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const receiver = await made.person('u-receiver', 'advisor')
  const { id } = await sendIn(made)
  await move(made, id, advisor, { move: 'take-on' })
  await move(made, id, advisor, { move: 'hand-over', receiver: 'u-receiver', shared: 'Allt som står här.' })
  made.setTime(new Date(NOW.getTime() + 60 * 86_400_000))
  const late = await write(made, id, {
    method: 'POST',
    url: '/moves',
    as: receiver,
    body: { move: 'accept' },
  })
  t.match(late, { statusCode: 422, data: { code: 'move-not-possible' } })
})

t.test('ideas are merged, and each knows of the other', async (t) => {
  const made = await makeApp(t)
  const advisor = await made.person('u-advisor', 'advisor')
  const [one, other] = [await sendIn(made), await sendIn(made)]
  const merge = (into: string) => ({ move: 'merge', into, lesson: 'Samma idé, två gånger.' })
  const nowhere = await write(made, one.id, {
    method: 'POST',
    url: '/moves',
    as: advisor,
    body: merge('2026-9999'),
  })
  t.match(nowhere.data, { code: 'invalid-input', errors: [{ pointer: '/into', code: 'unknown-idea' }] })
  t.match((await move(made, one.id, advisor, merge('2026-0002'))).data, {
    state: 'closed',
    closing: { into: other.id },
  })
  await made.deps.effects.flush(one.id)
  t.same((await made.ask({ url: `/api/ideas/${other.id}`, as: advisor })).data.merged, [one.id])
})

t.test('the one who sent it in reads plain words, not the inner state', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const sv = await made.ask({ url: `/api/ideas/${id}/status?lang=sv`, as: owner })
  const en = await made.ask({ url: `/api/ideas/${id}/status`, as: owner })
  t.match(sv.data, { reference: '2026-0001', label: /\w/, next: /\w/ })
  t.not(sv.data.label, en.data.label)
})

t.test('a partner sees the ideas of the own party and no others', async (t) => {
  const made = await makeApp(t)
  const admin = await made.person('u-admin', 'administrator')
  for (const id of ['p-laxa', 'p-nora'])
    await made.ask({
      method: 'POST',
      url: '/api/parties',
      as: admin,
      body: { id, kind: 'municipality', name: { sv: id } },
    })
  const partner = await made.person('u-partner', { role: 'partner', party: 'p-laxa' })
  const own = await made.ask({ method: 'POST', url: '/api/ideas', as: partner, body: { track: 'idea' } })
  t.same(own.data.idea.parties, ['p-laxa'])
  const { id } = await sendIn(made)
  t.equal((await made.ask({ url: `/api/ideas/${id}`, as: partner })).statusCode, 404)
  const { data } = await made.ask({ url: '/api/ideas', as: partner })
  t.same(
    data.items.map((idea: { id: string }) => idea.id),
    [own.data.idea.id],
  )
  t.same((await made.ask({ url: '/api/ideas?party=p-nora', as: partner })).data.items, [])
  t.equal((await made.ask({ url: '/api/ideas', as: await made.person('u-nobody') })).data.items.length, 0)
})

t.test('a draft that nobody sent in is closed by its owner', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await tell(made)
  t.match((await move(made, id, owner, { move: 'withdraw' })).data, { closing: { reason: 'withdrawn' } })
  t.equal((await made.deps.collections.ideas.get(id))?.doc.state, 'closed')
})
