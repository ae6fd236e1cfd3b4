import t from 'tap'
import { sendTestLetter, testLetterState } from '../../../../src/actions/setup/test-letter.js'
import { SETUP_STEPS, type SetupFacts, setupOf, withMark } from '../../../../src/domain/setup/setup.js'
import { look, scene } from '../parties/scene.js'

const NOTHING: SetupFacts = {
  hasContact: false,
  sendsMail: false,
  hasOwnPrivacy: false,
  hasOwnLook: false,
  hasParties: false,
  roles: [],
  hasIdeas: false,
  marks: [],
}
const ALL: SetupFacts = {
  hasContact: true,
  sendsMail: true,
  hasOwnPrivacy: false,
  hasOwnLook: true,
  hasParties: true,
  roles: ['advisor', 'translator', 'reviewer'],
  hasIdeas: true,
  marks: ['privacy'],
}
const open = (facts: SetupFacts): string[] =>
  setupOf(facts).steps.flatMap(({ id, isDone }) => (isDone ? [] : [id]))

t.test('a step is done when it is, or when somebody says so', (t) => {
  t.strictSame(open(NOTHING), [...SETUP_STEPS])
  t.strictSame(open(ALL), [])
  t.equal(setupOf(ALL).isOver, true)
  t.equal(setupOf(NOTHING).isOver, false)
  t.strictSame(open({ ...ALL, roles: ['advisor', 'reviewer'] }), ['translator'])
  t.strictSame(open({ ...ALL, marks: [] }), ['privacy'])
  t.equal(setupOf({ ...NOTHING, marks: ['list'] }).isOver, true, 'put away')
  t.strictSame(withMark(undefined, 'look', true), ['look'])
  t.strictSame(withMark(['look', 'list'], 'list', false), ['look'])
  t.end()
})

for (const language of ['sv', 'en'])
  t.test(`a new administrator is led through what is left (${language})`, async (t) => {
    const made = await scene(t)
    const jar = await made.signIn('u-first', [{ role: 'administrator' }])
    const here = `/${language}/admin`
    t.match(await look(t, jar, `/${language}/desk`), `href="${here}#setup"`, 'the empty desk leads there')
    const first = await look(t, jar, here)
    t.match(first, 'CONTACT_EMAIL')
    t.match(first, `href="${here}/people"`)
    t.match(await look(t, jar, `/${language}/contact`), /^(?!.*id="reach")/s, 'no address is promised')

    t.equal((await jar.send(`${here}/setup`, { do: 'privacy' })).statusCode, 303)
    const next = await look(t, jar, here)
    t.notMatch(next, 'value="privacy"')
    t.match(next, 'value="look"')

    t.equal((await jar.send(`${here}/setup`, { do: 'letter' })).headers.location, `${here}#setup`)
    await made.deps.effects.flush('')
    t.match(await look(t, jar, here), 'role="status"')

    await jar.send(`${here}/setup`, { do: 'list' })
    const away = await look(t, jar, here)
    t.notMatch(away, 'CONTACT_EMAIL')
    t.notMatch(await look(t, jar, `/${language}/desk`), '#setup')
    await jar.send(`${here}/setup`, { do: 'show' })
    t.match(await look(t, jar, here), 'CONTACT_EMAIL')
    t.equal((await jar.send(`${here}/setup`, { do: 'something' })).statusCode, 400)
  })

t.test('the letter that tries the mail server says what became of it', async (t) => {
  const made = await scene(t)
  await made.person('u-first', 'administrator')
  const actor = { kind: 'person', id: 'u-first', name: 'Åsa', language: 'sv', grants: [] } as const
  const { credentials } = made.deps.collections
  const letter = async () =>
    (await credentials.find({ scalars: { person: ['u-first'], kind: ['letter'] }, limit: 5 })).items[0]
  Object.assign(made.deps.effects, { scheduleLetter: () => {} })
  t.equal(await testLetterState(made.deps, actor), undefined)
  await sendTestLetter(made.deps, actor)
  t.equal(await testLetterState(made.deps, actor), 'waiting')
  const stored = await letter()
  t.equal(stored?.doc.letter?.data.template, 'test')
  if (!stored?.doc.letter) return
  const failed = { ...stored.doc, letter: { ...stored.doc.letter, attempts: 1 } }
  const kept = await credentials.replace(failed, stored.version)
  t.equal(await testLetterState(made.deps, actor), 'failed')
  t.ok(kept)
  const { letter: _, ...sent } = failed
  await credentials.replace(sent, (await letter())?.version ?? 0)
  t.equal(await testLetterState(made.deps, actor), 'sent')
  made.later(61)
  t.equal(await testLetterState(made.deps, actor), undefined, 'an hour later it is forgotten')
  await t.rejects(sendTestLetter(made.deps, { ...actor, kind: 'machine' }), { code: 'not-allowed' })
})
