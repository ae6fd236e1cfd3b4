import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { SUBJECTS } from '../../src/domain/definitions/subjects.js'
import { checkDefinition } from '../../src/domain/process/check-definition.js'
import { checkProcessShape } from '../../src/domain/process/check-process-shape.js'
import { upgradeDefinition } from '../../src/domain/process/upgrade-definition.js'
import type { ProcessDefinition } from '../../src/domain/types.gen.js'
import { fileOf } from '../../src/installation/paths.js'
import { context } from '../fixtures/definitions.js'
import { makeApp, type TestApp } from '../helper.js'
import { move, publish, sendIn, team } from '../http/api/ideas/stories.js'
import { appWith } from './main-job.js'
import { productProcess } from './renamed.js'

const read = (path: string) => JSON.parse(readFileSync(fileOf(path), 'utf8'))
const earlier = () => read('test/samples/0.1.0/process.json')
const shapes = ['process-definition', 'process-tightening'].map((name) =>
  read(`schemas/process/${name}.json`),
)

const upgraded = (definition: object): ProcessDefinition => upgradeDefinition(definition) as ProcessDefinition

const wrongIn = (definition: object): string[] => {
  const now = upgraded(definition)
  const { texts, vocabularies, template } = context
  return [...checkProcessShape(now, shapes), ...checkDefinition(now, texts, vocabularies, template, SUBJECTS)]
}

t.test('a definition of version 0.1.0 gets its behaviour by the ids it had', async (t) => {
  const [was, is] = [upgraded(earlier()), productProcess()]
  t.strictSame(was.states, is.states)
  t.strictSame(was.gates, is.gates)
  t.strictSame(was.requirements, is.requirements)
  for (const [n, move] of is.moves.entries()) {
    const { notify: _, ...rest } = move
    t.match(was.moves[n], rest, move.id)
  }
  t.strictSame([was.subject, is.subject], ['idea', 'idea'])
  t.strictSame(wrongIn(earlier()), [])
  const { subject: _, ...unsaid } = is
  t.strictSame(upgraded(unsaid), is, 'what says no subject is about ideas')
  t.strictSame(upgradeDefinition(is), is, 'what is of today stays as it is')
})

t.test('a move of its own that only changed the state goes on doing so', async (t) => {
  const definition = earlier()
  definition.moves.push({
    id: 'skip',
    roles: ['administrator'],
    transitions: [{ from: ['identification'], to: 'implementation' }],
  })
  definition.labels = {
    sv: { 'moves.skip.label': 'Hoppa över', 'moves.skip.does': 'Hoppar över ett steg.' },
    en: { 'moves.skip.label': 'Skip', 'moves.skip.does': 'Skips a step.' },
  }
  t.match(upgraded(definition).moves.at(-1), { effects: [], weight: 'side' })
  t.strictSame(wrongIn(definition), [])
})

t.test('what did nothing under another id is asked for what it does, in both languages', async (t) => {
  const definition = earlier()
  const renamed: Record<string, string> = { publish: 'release', close: 'end', lapse: 'run-out' }
  for (const row of definition.moves) row.id = renamed[row.id] ?? row.id
  const found = wrongIn(definition).join('\n')
  for (const id of Object.values(renamed)) {
    t.match(
      found,
      new RegExp(`moves\\[${id}\\]: effects is missing. Write one of: .*publish.* / effects saknas`),
    )
  }
})

t.test('an input that an effect needs is asked for from now on', async (t) => {
  const definition = earlier()
  const close = definition.moves.find(({ id }: { id: string }) => id === 'close')
  close.inputs = close.inputs.filter(({ name }: { name: string }) => name === 'reason')
  t.strictSame(wrongIn(definition), [])
  const inputs = upgraded(definition).moves.find(({ id }) => id === 'close')?.inputs
  t.match(inputs?.at(-1), { name: 'lesson', type: 'text', required: true })
})

t.test('the product starts and works with a file of then', async (t) => {
  const made = await appWith(t, { ...earlier(), edition: 'of-then-1' })
  const people = await team(made)
  const { id } = await publish(made, people)
  const lesson = { move: 'close', reason: 'mainstreamed', lesson: 'Det går.' }
  t.match((await move(made, id, people.advisor, lesson)).data, { closing: { lesson: 'Det går.' } })
})

const words = {
  'gates.to-take-on': 'Innan',
  'requirements.search.label': 'Partner',
  'requirements.search.missing': 'Sök.',
}

/** With a check that is written otherwise now. */
const TIGHTENING = {
  extends: '2026-1',
  edition: 'kumla-1',
  requirements: [{ id: 'search', check: 'in-use-or-partner-search', mend: 'answers/solution/stage' }],
  gates: [{ id: 'to-take-on', add: ['search'] }],
  guards: [{ move: 'take-on', from: 'submitted', to: 'identification', gate: 'to-take-on' }],
  labels: { sv: words, en: words },
}

async function isAskedFor(t: Test, made: TestApp): Promise<void> {
  const { id } = await sendIn(made)
  const advisor = await made.person('u-advisor', 'advisor')
  const gates = await made.ask({ url: `/api/ideas/${id}/gate`, as: advisor })
  t.match(gates.data.gates.find(({ gate }: { gate: string }) => gate === 'to-take-on')?.requirements, [
    { id: 'search', state: 'not-met', details: ['solution.stage', 'spread.partnerSearch'] },
  ])
}

t.test('a tightening of then still holds, as a file', async (t) =>
  isAskedFor(t, await appWith(t, TIGHTENING)),
)

t.test('a tightening of then still holds, as it is stored', async (t) => {
  const made = await makeApp(t)
  const as = await made.person('u-admin', 'administrator')
  const url = '/api/definitions/process/kumla-1'
  const saved = await made.ask({ method: 'PUT', url, as, version: 0, body: { process: TIGHTENING } })
  t.equal(saved.statusCode, 200, saved.body)
  t.equal((await made.ask({ method: 'POST', url: `${url}/use`, as, version: 1 })).statusCode, 200)
  t.match((await made.deps.collections.definitions.get('process.kumla-1'))?.doc.content?.process, {
    requirements: TIGHTENING.requirements,
  })
  await isAskedFor(t, made)
})
