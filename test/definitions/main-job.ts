import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { Effect } from '../../src/domain/process/behaviour.js'
import type { ProcessDefinition } from '../../src/domain/types.gen.js'
import { makeApp, NOW, type TestApp, type Who } from '../helper.js'
import {
  COMPACT,
  historyOf,
  move,
  mustWrite,
  planned,
  sendIn,
  type Team,
  team,
  translate,
} from '../http/api/ideas/stories.js'
import { jarOf } from '../http/pages/submission/jar.js'
import { sweepOnce } from '../jobs/timed-sweep.js'

/** The app with a process, or a tightening of one, of its own. */
export function appWith(
  t: Test,
  process: object,
  env: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  const file = join(t.testdir(), 'process.json')
  writeFileSync(file, JSON.stringify(process))
  return makeApp(t, { env: { ...env, PROCESS_FILE: file } })
}

interface Job {
  readonly t: Test
  readonly made: TestApp
  readonly definition: ProcessDefinition
  readonly people: Team
  /** Advisor and member of the workgroup. */
  readonly chair: Who
  /** Full ids of fields, by those of the product's template. */
  readonly field: (id: string) => string
}

/**
 * The whole of the main job over actions and pages, by effects and roles only: submitted on pages, through every step,
 * published, corrected, withdrawn; closed with a lesson; offered, lapsed and accepted; withdrawn by its owner.
 */
export async function mainJob(
  t: Test,
  made: TestApp,
  definition: ProcessDefinition,
  field = (id: string) => id,
): Promise<void> {
  const job = {
    t,
    made,
    definition,
    people: await team(made),
    chair: await made.person('u-chair', 'advisor', 'workgroup', 'administrator'),
    field,
  }
  await readPublicPages(job)
  await submitOnPages(job)
  await publishAndClose(job)
  await offer(job)
  await decideAtMeeting(job)
  await withdrawByOwner(job)
}

const moveThat = ({ definition }: Job, effect: Effect): string =>
  definition.moves.find(({ effects }) => effects.includes(effect))?.id ?? `no move does ${effect}`

const stateOf = ({ definition }: Job, role: string): string[] =>
  definition.states.filter((state) => state.role === role).map(({ id }) => id)

const pageAs = async ({ made: { ask }, t }: Job, as: Who | undefined, url: string): Promise<string> => {
  const reply = await ask({ url, as, headers: { accept: 'text/html' } })
  t.equal(reply.statusCode, 200, `${url}: ${reply.body.slice(0, 300)}`)
  t.notMatch(reply.body, RAW, `${url}: words`)
  return reply.body
}

/** A key that has no words is shown as it is. */
const RAW =
  /undefined|\{\{|[>" ](states|moves|public|steps|stepPurpose|gates|requirements|inputs|acts)\.[a-z]/

async function readPublicPages(job: Job): Promise<void> {
  for (const language of ['sv', 'en']) await pageAs(job, undefined, `/${language}/process`)
}

async function submitOnPages(job: Job): Promise<void> {
  const { t, made, field } = job
  const jar = jarOf(made)
  const here = '/sv/submit'
  const send = async (page: string, fields: Record<string, string>) => {
    made.setTime(new Date(made.deps.clock().getTime() + 60_000))
    const reply = await jar.send(`${here}/${page}`, fields)
    t.equal(reply.statusCode, 303, `${page}: ${reply.body.slice(0, 2000)}`)
    return reply
  }
  const [about, solution, challenge] = ['about.title', 'solution.description', 'challenge.problem'].map(field)
  await jar.get(`${here}/${about?.split('.')[0]}`)
  await send(about?.split('.')[0] ?? '', { [about ?? '']: 'Grannkraft i Laxå' })
  await send(solution?.split('.')[0] ?? '', { [solution ?? '']: 'Grannar hjälper varandra.' })
  await send(challenge?.split('.')[0] ?? '', { [challenge ?? '']: 'Många är ensamma.' })
  await send('contact', { name: 'Åsa', email: 'asa@exempel.se' })
  const sent = await send('check', { read: 'yes', publish: 'asked', go: 'send' })
  t.match(sent.headers.location, /done=sent|\/link\/|\/submit\/|\/status/)
  const desk = await pageAs(job, job.chair, '/sv/desk')
  t.match(desk, 'Grannkraft i Laxå', 'it waits in the queue')
}

const ANSWERS = {
  'challenge.groups': 'Äldre som bor ensamma',
  'solution.scope': 'En kommun',
  'evaluation.how': 'Intervjuer',
  'european.fundingKinds': ['public'],
}

function answersFor({ field, made }: Job): object {
  const answers: Record<string, Record<string, unknown>> = {}
  for (const [id, value] of Object.entries(ANSWERS)) {
    const [section = '', name = ''] = field(id).split('.')
    const codes = made.deps.definitions.vocabularies.codes('fundingKind')
    answers[section] = { ...answers[section], [name]: Array.isArray(value) ? codes.slice(0, 1) : value }
  }
  return answers
}

/** Everything that any gate asks for, found in the rows. */
async function meetAll(job: Job, id: string, owner: Who): Promise<void> {
  const { made, chair, definition, people } = job
  const put = (url: string, body: object, as = chair) => mustWrite(made, id, { method: 'PUT', url, as, body })
  await mustWrite(made, id, { method: 'PATCH', url: '', as: chair, body: { answers: answersFor(job) } })
  const rows = definition.requirements
  const questions = new Set(rows.flatMap(({ check, question = '' }) => (check === 'level' ? [question] : [])))
  for (const question of questions) await put(`/levels/${question}`, { level: 4 })
  const tests = Object.fromEntries(
    rows.flatMap(({ check, test = '' }) =>
      check === 'screening-test' ? [[test, { answer: 'yes', motivation: 'Ja.' }]] : [],
    ),
  )
  await put('/screening', { tests, conclusion: 'is', motivation: 'Det är det.' })
  for (const { id: requirement, check } of rows)
    if (check === 'ticked') await put(`/ticks/${requirement}`, { note: 'Klart.' })
  const consent = { kind: 'publish', subject: 'Ägaren', state: 'given' }
  await mustWrite(made, id, { method: 'POST', url: '/consents', as: owner, body: consent })
  await put('/arrangement', { licence: 'CC-BY-4.0', clearance: true })
  await translate(made, id, people)
}

const compact = ({ field }: Job): object => {
  const answers: Record<string, Record<string, unknown>> = {}
  for (const [section, values] of Object.entries(COMPACT.answers as Record<string, object>))
    for (const [name, value] of Object.entries(values)) {
      const [to = '', called = ''] = field(`${section}.${name}`).split('.')
      const rows = Array.isArray(value) && typeof value[0] === 'object'
      const inside = rows ? value.map((row) => renamedRow(field, `${section}.${name}`, row)) : value
      answers[to] = { ...answers[to], [called]: inside }
    }
  return { ...COMPACT, answers }
}

const renamedRow = (field: Job['field'], id: string, row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column === 'id' ? column : field(`${id}.${column}`).split('.')[2],
      value,
    ]),
  )

async function staffPages(job: Job, id: string): Promise<void> {
  for (const language of ['sv', 'en']) {
    for (const page of ['desk', 'board', 'ideas']) await pageAs(job, job.chair, `/${language}/${page}`)
    for (const page of ['', '/screening', '/advice', '/around', '/spread', '/history'])
      await pageAs(job, job.chair, `/${language}/ideas/${id}${page}`)
    const { data } = await job.made.ask({ url: `/api/ideas/${id}/moves`, as: job.chair })
    for (const one of new Set((data.moves as { move: string }[]).map(({ move }) => move)))
      await pageAs(job, job.chair, `/${language}/ideas/${id}/moves/${one}`)
  }
}

/** A move by the form of its page. */
async function moveOnPage(job: Job, id: string, item: string, fields: Record<string, string> = {}) {
  const { made, chair, t } = job
  const page = await pageAs(job, chair, `/sv/ideas/${id}/moves/${item}`)
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
  const reply = await made.ask({
    method: 'POST',
    url: `/sv/ideas/${id}/acts/move`,
    as: chair,
    body: new URLSearchParams({ revision, item, ...fields }).toString(),
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
  })
  t.equal(reply.statusCode, 303, `${item}: ${reply.body.slice(0, 3000)}`)
}

const ideaNow = async ({ made, chair }: Job, id: string) =>
  (await made.ask({ url: `/api/ideas/${id}`, as: chair })).data

async function publishAndClose(job: Job): Promise<void> {
  const { t, made, definition, chair } = job
  const { id, owner } = await sent(job)
  const first = definition.states.find(({ step }) => step === definition.steps[0])?.id ?? ''
  await move(made, id, chair, { move: moveThat(job, 'take-on'), to: first })
  t.match(await ideaNow(job, id), { state: first, advisor: { id: chair.id } })
  const advance = moveThat(job, 'advance')
  t.notMatch(await pageAs(job, chair, '/sv/desk'), `/moves/${advance}`, 'its gate is not met')
  await meetAll(job, id, owner)
  t.match(await pageAs(job, chair, '/sv/desk'), `/moves/${advance}`, 'the way forward is open')
  t.match(await pageAs(job, chair, '/sv/board'), `/moves/${advance}`)
  for (const step of definition.steps.slice(1)) {
    await staffPages(job, id)
    const page = await pageAs(job, chair, `/sv/ideas/${id}`)
    t.match(page, new RegExp(`id="next-step" href="[^"]*/moves/${advance}"`), 'what is next is the button')
    await moveOnPage(job, id, advance)
    t.match(await ideaNow(job, id), { step })
  }
  await publishCorrectWithdraw(job, id, owner)
  await moveOnPage(job, id, moveThat(job, 'follow-up'), { note: 'Ring.', followUpDate: '2027-05-01' })
  t.equal((await ideaNow(job, id)).followUp, '2027-05-01')
  await closeWithLesson(job, id, owner)
}

async function publishCorrectWithdraw(job: Job, id: string, owner: Who): Promise<void> {
  const { t, made, chair, field } = job
  const publish = moveThat(job, 'publish')
  await moveOnPage(job, id, publish)
  await made.deps.effects.flush(id)
  const { reference } = await ideaNow(job, id)
  const url = `/api/cases/${reference}`
  t.match((await made.ask({ url })).data, { edition: 1 })
  t.match(await pageAs(job, undefined, `/sv/cases/${reference}`), 'Överenskommelsen i Östergötland')
  t.match(await pageAs(job, undefined, '/sv/cases'), 'Överenskommelsen i Östergötland')
  const [section = '', name = ''] = field('about.place').split('.')
  const answers = { [section]: { [name]: 'Linköping' } }
  await mustWrite(made, id, { method: 'PATCH', url: '', as: chair, body: { answers } })
  const arrangement = { clearance: true }
  await mustWrite(made, id, { method: 'PUT', url: '/arrangement', as: chair, body: arrangement })
  await translateAgain(job, id)
  await moveOnPage(job, id, publish, { note: 'Platsen är tillagd.' })
  await made.deps.effects.flush(id)
  t.match((await made.ask({ url })).data, { edition: 2 })
  await staffPages(job, id)
  const told = await statusPage(job, owner)
  t.match(told, /ublicera/, 'the owner is told that it is published')
  const withdraw = moveThat(job, 'withdraw-case')
  const grave = await pageAs(job, chair, `/sv/ideas/${id}/moves/${withdraw}`)
  t.match(grave, /class="btn danger/, 'a grave move looks like one')
  await moveOnPage(job, id, withdraw, { note: 'Fel person på bilden.' })
  await made.deps.effects.flush(id)
  t.equal((await made.ask({ url })).statusCode, 410)
  await moveOnPage(job, id, publish)
  await made.deps.effects.flush(id)
  t.match((await made.ask({ url })).data, { edition: 3 })
}

async function translateAgain(job: Job, id: string): Promise<void> {
  const { data } = await job.made.ask({ url: `/api/ideas/${id}/translations/en`, as: job.people.translator })
  if (data.units.some(({ state }: { state: string }) => state !== 'reviewed'))
    await translate(job.made, id, job.people)
}

const statusPage = (job: Job, owner: Who): Promise<string> =>
  pageAs(job, undefined, `/sv/link/${owner.secret}`)

async function closeWithLesson(job: Job, id: string, owner: Who): Promise<void> {
  const { t, made } = job
  await moveOnPage(job, id, moveThat(job, 'close'), { reason: 'spread', lesson: 'Det tog tid att förankra.' })
  const closed = await ideaNow(job, id)
  t.ok(stateOf(job, 'closed').includes(closed.state))
  t.match(closed.closing, { reason: 'spread', lesson: 'Det tog tid att förankra.' })
  t.match(await statusPage(job, owner), 'Det tog tid att förankra.')
  await staffPages(job, id)
  await made.deps.effects.flush(id)
}

/** Sent in, with a letter to whoever sent it. */
async function sent(job: Job) {
  const { made, t } = job
  const schedule = made.deps.effects.schedule
  Object.assign(made.deps.effects, { schedule: () => {} })
  const told = await sendIn(made, compact(job), moveThat(job, 'submit'))
  const { doc } = (await made.deps.collections.ideas.get(told.id)) as NonNullable<
    Awaited<ReturnType<typeof made.deps.collections.ideas.get>>
  >
  Object.assign(made.deps.effects, { schedule })
  t.ok(doc.reference, 'it has its reference')
  const letter = doc.outbox.findLast(({ kind }) => kind === 'mail')
  t.equal(letter?.data.template, 'submitted', 'the letter says that it has come in')
  return told
}

async function offer(job: Job): Promise<void> {
  const { t, made, chair, definition } = job
  const receiver = await made.person('u-receiver', 'advisor')
  const { id } = await sent(job)
  const first = definition.states.find(({ step }) => step === definition.steps[0])?.id ?? ''
  await move(made, id, chair, { move: moveThat(job, 'take-on'), to: first })
  const offering = () =>
    moveOnPage(job, id, moveThat(job, 'offer'), { receiver: receiver.id, shared: 'Allt som står här.' })
  await offering()
  t.ok(stateOf(job, 'offered').includes((await ideaNow(job, id)).state))
  await staffPages(job, id)
  t.match(await pageAs(job, receiver, '/sv/desk'), `/moves/${moveThat(job, 'accept')}`, 'it is on their desk')
  await sweepOnce(made.deps)
  t.ok((await ideaNow(job, id)).offer, 'not before its time')
  const before = made.deps.clock()
  made.setTime(new Date(NOW.getTime() + 200 * 86_400_000))
  await sweepOnce(made.deps)
  t.match(await ideaNow(job, id), { state: first, offer: undefined, advisor: { id: chair.id } })
  t.match((await historyOf(made, id, chair)).at(-1), { what: moveThat(job, 'lapse'), by: { kind: 'system' } })
  made.setTime(before)
  await offering()
  await move(made, id, receiver, { move: moveThat(job, 'accept') })
  t.match(await ideaNow(job, id), { state: first, advisor: { id: receiver.id } })
}

/** What came in is on the agenda by itself; the decision to take it on is carried through. */
async function decideAtMeeting(job: Job): Promise<void> {
  const { t, made, chair, definition } = job
  const { id } = await sent(job)
  const meeting = await planned(made, chair)
  const item = meeting.items.find(({ idea }) => idea === id)
  t.ok(item, 'it is on the agenda')
  const here = `/api/meetings/${meeting.id}/items/${item?.id}/decision`
  const decide = (body: object) =>
    made.ask({ method: 'PUT', url: here, as: chair, version: meeting.revision, body })
  const done = await decide({ kind: 'take-on', person: chair.id })
  t.equal(done.statusCode, 200, done.body)
  t.notOk(done.data.refused, done.body)
  const first = definition.states.find(({ step }) => step === definition.steps[0])?.id
  t.match(await ideaNow(job, id), { state: first, advisor: { id: chair.id } })
  await pageAs(job, chair, `/sv/meeting/${meeting.id}`)
}

async function withdrawByOwner(job: Job): Promise<void> {
  const { t, made } = job
  const { id, owner } = await sent(job)
  const here = `/sv/link/${owner.secret}`
  t.match(await statusPage(job, owner), `${here}/withdraw`)
  await jarOf(made).send(`${here}/withdraw`, { note: 'Vi har inte tid.' }, false)
  t.match(await ideaNow(job, id), { closing: { reason: 'withdrawn', lesson: 'Vi har inte tid.' } })
  t.notMatch(await statusPage(job, owner), `${here}/withdraw`)
}
