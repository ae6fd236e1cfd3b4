import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { forgottenPassword } from '../../src/actions/people/forgotten-password.js'
import { openSink } from '../integrations/mail/mail-sink.js'
import { ideaWith } from './idea-with.js'
import { newFolder } from './new-folder.js'
import { type Opened, openTestCore } from './outbox-helper.js'

const EMAIL = 'jane@exempel.se'

async function addJane({ deps }: Opened, language = 'sv'): Promise<void> {
  const stamp = ideaWith([]).created
  const person = { id: 'u1', revision: 1, name: 'Åsa Öberg', email: EMAIL, language, roles: [], active: true }
  await deps.collections.people.insert({ ...person, created: stamp, changed: stamp })
}

/** Until the letter has gone out of the credential. */
async function settled({ deps }: Opened): Promise<void> {
  for (let n = 0; n < 1500; n += 1) {
    const { items } = await deps.collections.credentials.find({ scalars: { kind: ['reset'] }, limit: 10 })
    if (items.length > 0 && items.every(({ doc }) => doc.letter === undefined)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the letter still waits')
}

for (const [language, subject] of [
  ['sv', 'Välj ett nytt lösenord'],
  ['en', 'Choose a new password'],
] as const)
  t.test(`who has forgotten the password gets a letter with a link that works (${language})`, async (t) => {
    const sink = await openSink()
    t.teardown(() => sink.close())
    const core = await openTestCore(t, { SMTP_URL: sink.url, BASE_URL: 'https://fyrsteg.example.se' })
    await addJane(core, language)
    await forgottenPassword(core.deps, 'JANE@exempel.se')
    await settled(core)
    const [letter] = sink.letters
    t.equal(sink.letters.length, 1)
    t.strictSame(letter?.to, [EMAIL])
    t.equal(letter?.subject, subject)
    t.match(letter?.text, 'Åsa Öberg')
    t.match(letter?.text, new RegExp(`https://fyrsteg\\.example\\.se/${language}/invitation/[\\w-]{43}\\n`))
    t.notMatch(letter?.text, /\{\{|\u0000|undefined/)
    const secret = /invitation\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
    const [kept] = (await core.deps.collections.credentials.find({ limit: 1 })).items
    t.notMatch(JSON.stringify(kept?.doc), secret, 'once sent, the secret stands nowhere')
  })

t.test('a letter that the server refuses is sent again, and not when its link is over', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const core = await openTestCore(t, { SMTP_URL: sink.url })
  await addJane(core)
  sink.answer = () => {
    throw new Error('the box is full')
  }
  core.deps.effects.scheduleLetter = () => {}
  await forgottenPassword(core.deps, EMAIL)
  const [stored] = (await core.deps.collections.credentials.find({ limit: 1 })).items
  const id = stored?.doc.id ?? ''
  await core.outbox.sendLetter(id)
  const kept = (await core.deps.collections.credentials.get(id))?.doc.letter
  t.match(kept, { attempts: 1, error: /box is full/, due: '2026-11-23T09:30:10.000Z' })
  await core.outbox.sendLetter(id)
  t.equal(sink.letters.length, 1, 'not before its time')
  core.forward(11_000)
  await core.outbox.sendLetter(id)
  t.equal(sink.letters.length, 2)
  core.forward(3_600_000)
  await core.outbox.sendLetter(id)
  t.equal(sink.letters.length, 2, 'a link that no longer works is not sent')
})

t.test(
  'a letter that was promised is sent although the process is killed',
  { timeout: 180_000 },
  async (t) => {
    const sink = await openSink()
    t.teardown(() => sink.close())
    const folder = newFolder(t)
    const child = spawn(process.execPath, [fileURLToPath(new URL('letters-child.js', import.meta.url))], {
      env: { ...process.env, DATA_DIR: folder, SMTP_URL: sink.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await once(child.stdout, 'data')
    t.match(String(said), 'promised')
    child.kill('SIGKILL')
    await once(child, 'exit')
    t.equal(sink.letters.length, 0)

    const core = await openTestCore(t, { DATA_DIR: folder, SMTP_URL: sink.url })
    core.outbox.start()
    await settled(core)
    t.equal(sink.letters.length, 1)
    t.match(sink.letters[0]?.text, '/sv/invitation/')
  },
)
