import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { type Actor, SYSTEM } from '../../../src/domain/actor.js'
import type { Context } from '../../../src/domain/context.js'
import { SUBJECTS } from '../../../src/domain/definitions/subjects.js'
import { askOverride } from '../../../src/domain/process/ask-override.js'
import { checkDefinition } from '../../../src/domain/process/check-definition.js'
import { compileProcess } from '../../../src/domain/process/compile-process.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import { movesFor } from '../../../src/domain/process/moves-for.js'
import { mayDo, permissionMatrix } from '../../../src/domain/process/permissions.js'
import { nextTimedMove } from '../../../src/domain/process/timed-moves.js'
import { transition } from '../../../src/domain/process/transition.js'
import { firstWaiting, gateMet, incoming, overrideAsked, slow } from '../../../src/domain/process/waiting.js'
import { slowAt } from '../../../src/domain/process/wake-times.js'
import type { ProcessDefinition } from '../../../src/domain/types.gen.js'
import { fileOf } from '../../../src/installation/paths.js'
import { context as product } from '../../fixtures/definitions.js'
import { APPLICATION_PROCESS, APPLICATIONS, type Application } from './application.js'
import { NOW, newId } from './ready-idea.js'

/** An application runs through the engine that ideas run through, and nothing of an idea is in it. */

const context: Context<Application> = {
  ...product,
  process: compileProcess(APPLICATION_PROCESS, APPLICATIONS),
}
const { process } = context

const person = (id: string, ...roles: ('advisor' | 'workgroup')[]): Actor => ({
  kind: 'person',
  id,
  name: id,
  language: 'sv',
  grants: roles.map((role) => ({ role })),
})
const APPLICANT = person('applicant')
const OFFICER = person('officer', 'advisor')
const BOARD = person('board', 'workgroup')
const STRANGER = person('stranger')

const DAY = 86_400_000
const days = (n: number): Date => new Date(NOW.getTime() + n * DAY)

const application = (more: Partial<Application> = {}): Application => ({
  id: 'a1',
  state: 'written',
  step: null,
  since: NOW.toISOString(),
  applicant: 'applicant',
  amount: 200_000,
  partners: ['one', 'two'],
  diary: [],
  ...more,
})
const assessed = (more: Partial<Application> = {}): Application =>
  application({ state: 'assessed', step: 'assessment', sent: true, officer: 'officer', ...more })

/** The application as it is next, or the code of the refusal. */
function made(matter: Application, actor: Actor, request: MoveRequest, now = NOW): Application | string {
  const result = transition(context, matter, request, actor, now, newId)
  return result.ok ? result.next : result.error.code
}
const offered = (matter: Application, actor: Actor): string[] =>
  movesFor(context, matter, actor).map(({ move, to }) => `${move} ${to}`)

const wrongIn = (change: Partial<ProcessDefinition>, subjects = [APPLICATIONS]): string =>
  checkDefinition(
    { ...APPLICATION_PROCESS, ...change },
    product.texts,
    product.vocabularies,
    product.template,
    subjects,
  ).join('\n')

const withMove = (id: string, change: object): Partial<ProcessDefinition> => ({
  moves: APPLICATION_PROCESS.moves.map((row) =>
    row.id === id ? { ...row, ...change } : row,
  ) as ProcessDefinition['moves'],
})

t.test('its definition is checked against what applications have, and not ideas', async (t) => {
  t.equal(wrongIn({}), '')
  t.match(wrongIn(withMove('refuse', { effects: ['withdraw-case'] })), 'effects: withdraw-case is unknown')
  t.match(wrongIn(withMove('go-on', { at: 'offer-end' })), 'at: offer-end is unknown')
  t.match(wrongIn(withMove('refuse', { inputs: [{ name: 'lesson', type: 'text' }] })), 'unknown input lesson')
  const [first, ...rest] = APPLICATION_PROCESS.requirements
  t.match(wrongIn({ requirements: [{ ...first, check: 'level' } as never, ...rest] }), 'unknown check level')
  t.match(wrongIn({ requirements: [{ id: 'two-partners', check: 'partners' }, ...rest] }), 'needs atLeast')
  const tracked = [{ from: ['received'], to: 'assessed', when: { track: ['solution'] } }]
  t.match(wrongIn(withMove('open', { transitions: tracked })), 'unknown track solution')
})

t.test('a subject that the product does not know is named, with those that it knows', async (t) => {
  const subjects = SUBJECTS as readonly (typeof APPLICATIONS)[]
  t.equal(
    wrongIn({}, [...subjects]),
    'process money-1: subject: application is no kind of matter that the product knows. Write one of: idea. / ' +
      'application är inget slags ärende som produkten känner till. Skriv något av: idea.',
  )
})

t.test('each is offered its own moves, with what is met of their gates', async (t) => {
  t.strictSame(offered(application(), APPLICANT), ['send received'])
  t.strictSame(offered(application(), STRANGER), [])
  t.strictSame(offered(assessed(), OFFICER), ['ask asked', 'grant granted', 'refuse refused'])
  t.match(movesFor(context, assessed({ amount: 900_000 }), BOARD)[0]?.gate, { met: 1, of: 2, override: true })
  t.equal(mayDo(process, APPLICANT, application(), 'read'), true)
  t.equal(mayDo(process, STRANGER, application(), 'read'), false)
})

t.test('it is sent in, opened and granted, and its diary tells of it', async (t) => {
  const sent = made(application(), APPLICANT, { move: 'send' }) as Application
  t.match(sent, { state: 'received', sent: true, step: null })
  const opened = made(sent, OFFICER, { move: 'open' }, days(1)) as Application
  t.match(opened, { state: 'assessed', step: 'assessment', officer: 'officer', since: days(1).toISOString() })
  const granted = made(opened, BOARD, { move: 'grant' }, days(2)) as Application
  t.match(granted, { state: 'granted' })
  t.match(
    granted.diary.map(({ what, by }) => [what, by]),
    [
      ['send', 'applicant'],
      ['open', 'officer'],
      ['grant', 'board'],
    ],
  )
})

t.test('what may not be is refused as it is for ideas', async (t) => {
  t.equal(made(application(), STRANGER, { move: 'send' }), 'not-allowed')
  t.equal(made(assessed(), APPLICANT, { move: 'send' }), 'move-not-possible')
  t.equal(made(application(), APPLICANT, { move: 'sing' }), 'invalid-input')
  t.equal(made(application(), APPLICANT, { move: 'send', lesson: 'Nej' }), 'invalid-input', 'not asked for')
  t.equal(made(assessed(), OFFICER, { move: 'ask', reason: 'funding' }), 'invalid-input', 'no date')
})

t.test('a gate is passed unmet by two persons, or by nobody', async (t) => {
  const alone = application({ partners: ['one'] })
  t.equal(made(alone, APPLICANT, { move: 'send' }), 'gate-not-met')
  t.equal(made(alone, APPLICANT, { move: 'send', override: true }), 'no-override')
  const dear = assessed({ amount: 900_000 })
  t.equal(made(dear, OFFICER, { move: 'grant' }), 'gate-not-met')
  t.equal(made(dear, OFFICER, { move: 'grant', override: true }), 'second-person-needed')
  const asked = askOverride(context, dear, { move: 'grant', reason: 'Viktig' }, OFFICER, NOW, newId)
  t.equal(made(asked, OFFICER, { move: 'grant', override: true }), 'second-person-needed')
  t.match(made(asked, BOARD, { move: 'grant', override: true }), { state: 'granted', override: undefined })
})

t.test('the system moves it when its time has come', async (t) => {
  const request = { move: 'ask', reason: 'funding', reviewDate: '2026-12-10' }
  const asked = made(assessed(), OFFICER, request) as Application
  t.strictSame(nextTimedMove(context, asked), { move: 'go-on', at: Date.parse('2026-12-10') })
  t.equal(made(asked, SYSTEM, { move: 'go-on' }, new Date('2026-12-09')), 'move-not-possible')
  t.match(made(asked, SYSTEM, { move: 'go-on' }, new Date('2026-12-10')), {
    state: 'assessed',
    answerBy: undefined,
  })
  t.match(made(asked, OFFICER, { move: 'go-on' }), { state: 'assessed' }, 'a person need not wait')
  t.strictSame(nextTimedMove(context, application()), { move: 'run-out', at: days(56).getTime() })
  t.equal(nextTimedMove(context, assessed()), undefined)
  const sooner = { ...(process.move('run-out') as (typeof APPLICATION_PROCESS.moves)[number]), id: 'sooner' }
  const moves = [
    ...APPLICATION_PROCESS.moves,
    { ...sooner, at: { after: 'P9D' } },
  ] as ProcessDefinition['moves']
  const both = { ...context, process: compileProcess({ ...APPLICATION_PROCESS, moves }, APPLICATIONS) }
  t.strictSame(nextTimedMove(both, application()), { move: 'sooner', at: days(9).getTime() }, 'the first')
})

t.test('it waits for who has to do something', async (t) => {
  const rules = {
    override: overrideAsked,
    incoming,
    ready: (asked: Parameters<typeof slow<Application>>[0]) => gateMet(asked, asked.matter.since),
    slow,
  }
  const reasons = ['override', 'incoming', 'ready', 'slow'] as const
  const why = (matter: Application, actor: Actor, now = NOW) =>
    firstWaiting(reasons, rules, context, matter, actor, now)?.reason
  const dear = assessed({ amount: 900_000 })
  t.equal(why(application({ state: 'received' }), OFFICER), 'incoming')
  t.equal(why(application({ state: 'received' }), APPLICANT), undefined)
  t.equal(why(assessed(), OFFICER), 'ready')
  t.equal(why(dear, OFFICER), undefined)
  t.equal(why(dear, OFFICER, days(31)), 'slow')
  t.equal(slowAt(context, dear), days(30).getTime())
  const asked = askOverride(context, dear, { move: 'grant', reason: 'Viktig' }, OFFICER, NOW, newId)
  t.equal(why(asked, BOARD), 'override')
})

t.test('the matrix says who may do what in its states', async (t) => {
  const rows = permissionMatrix(process)
  t.equal(rows.length, APPLICATION_PROCESS.states.length * 9)
  t.match(
    rows.find(({ state, role }) => state === 'assessed' && role === 'advisor'),
    { moves: ['ask', 'grant', 'refuse'], acts: ['read', 'ask-override'] },
  )
})

t.test('the engine knows no idea', async (t) => {
  const folder = fileOf('src/domain/process/')
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const naming = files.filter((name) => /\bIdea\b/.test(readFileSync(new URL(name, folder), 'utf8')))
  t.strictSame(naming, [])
})
