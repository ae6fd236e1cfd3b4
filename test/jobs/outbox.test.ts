import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { openSink } from '../integrations/mail/mail-sink.js'
import { ideaWith, mail } from './idea-with.js'
import { newFolder } from './new-folder.js'
import { openTestCore } from './outbox-helper.js'

const SECOND = 1000

t.test('a letter arrives with å, ä and ö right in its subject and in both bodies', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const core = await openTestCore(t, {
    SMTP_URL: sink.url,
    MAIL_FROM: 'Fyrsteg <fyrsteg@exempel.se>',
    CONTACT_EMAIL: 'samordnare@exempel.se',
    BASE_URL: 'https://fyrsteg.exempel.se',
  })
  await core.deps.collections.ideas.insert(ideaWith([mail('m1', { reference: '2026-0001 å ä ö' })]))

  await core.outbox.flush('i1')

  const [letter] = sink.letters
  t.strictSame(letter?.to, ['asa@exempel.se'])
  t.equal(letter?.subject, 'Vi har tagit emot din idé 2026-0001 å ä ö')
  t.match(letter?.text, 'Bollihop på gården')
  t.match(letter?.text, 'En rådgivare läser.')
  t.notMatch(letter?.text, /\{\{|\u0000|undefined/, 'no placeholder is left')
  t.match(letter?.html, '<html lang="sv">')
  t.match(letter?.html, 'Bollihop på gården')
  t.equal(letter?.messageId, '<m1@exempel.se>')
  t.equal(letter?.autoSubmitted, 'auto-generated', 'no machine answers it')
  t.equal(letter?.listId, '<fyrsteg.fyrsteg.exempel.se>')
  t.equal(letter?.replyTo, 'samordnare@exempel.se', 'answers go where somebody reads')
})

t.test('what is done is taken away by one write, and nobody sees a new revision', async (t) => {
  const core = await openTestCore(t)
  const before = await core.deps.collections.ideas.insert(
    ideaWith([mail('m1'), mail('m2'), mail('m3')], { pending: [] }),
  )

  await core.outbox.flush('i1')

  const after = await core.deps.collections.ideas.get('i1')
  t.strictSame(after?.doc, { ...before.doc, outbox: [] })
  t.equal(after?.version, before.version + 1)
})

t.test('without a mail server the whole letter is in the log, with its link', async (t) => {
  const core = await openTestCore(t)
  const secret = 'fyl_i1_abc'
  await core.deps.collections.ideas.insert(ideaWith([mail('m1', { template: 'draft-link', secret })]))

  await core.outbox.flush('i1')

  t.match(core.told, [{ level: 'info', message: 'mail', details: { to: 'asa@exempel.se' } }])
  t.match(core.told[0]?.details.text, '/sv/link/fyl_i1_abc')
})

t.test('a letter to a person goes to the address they have now, in their language', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const core = await openTestCore(t, { SMTP_URL: sink.url })
  const stamp = ideaWith([]).created
  const person = { revision: 1, name: 'Jane Doe', language: 'en', roles: [], created: stamp, changed: stamp }
  await core.deps.collections.people.insert({ ...person, id: 'u1', email: 'jane@exempel.se', active: true })
  await core.deps.collections.people.insert({ ...person, id: 'u2', email: 'left@exempel.se', active: false })
  const data = {
    template: 'handed-over',
    to: undefined,
    from: 'Åsa',
    shared: 'Allt',
    until: '2026-12-07T09:30:00.000Z',
  }
  const items = ['u1', 'u2', 'u3'].map((id) => mail(`m-${id}`, { ...data, person: id }))
  await core.deps.collections.ideas.insert(ideaWith(items))

  await core.outbox.flush('i1')

  t.equal(sink.letters.length, 1, 'who has left gets none')
  t.strictSame(sink.letters[0]?.to, ['jane@exempel.se'])
  t.match(sink.letters[0]?.text, 'Hello Jane Doe')
  t.match(sink.letters[0]?.text, '7 December 2026')
  t.notMatch(sink.letters[0]?.text, 'A word from', 'no note was given')
  t.strictSame((await core.deps.collections.ideas.get('i1'))?.doc.outbox, [])
})

t.test(
  'a refused letter is tried again later, with growing pauses, and given up after ten tries',
  async (t) => {
    const sink = await openSink()
    t.teardown(() => sink.close())
    const core = await openTestCore(t, { SMTP_URL: sink.url })
    await core.deps.collections.ideas.insert(ideaWith([mail('m1')]))
    const item = async () => (await core.deps.collections.ideas.get('i1'))?.doc.outbox[0]
    sink.answer = () => {
      throw new Error('the box is full')
    }

    await core.outbox.flush('i1')
    t.match(await item(), { attempts: 1, due: '2026-11-23T09:30:10.000Z', error: /box is full/ })
    await core.outbox.flush('i1')
    t.equal(sink.letters.length, 1, 'not before its time')

    for (let tries = 2; tries <= 10; tries += 1) {
      core.forward(6 * 3600 * SECOND)
      await core.outbox.flush('i1')
    }
    t.match(await item(), { attempts: 10, failed: true })
    core.forward(7 * 3600 * SECOND)
    await core.outbox.flush('i1')
    t.equal(sink.letters.length, 10, 'then it waits for an administrator')
  },
)

t.test('a letter that failed once arrives when the server is well again', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const core = await openTestCore(t, { SMTP_URL: sink.url })
  await core.deps.collections.ideas.insert(ideaWith([mail('m1'), mail('m2')]))
  sink.answer = ({ messageId }) => {
    if (messageId.startsWith('<m1@') && sink.letters.length < 2) throw new Error('later')
  }

  await core.outbox.flush('i1')
  t.match((await core.deps.collections.ideas.get('i1'))?.doc.outbox, [{ id: 'm1' }], 'the other one is done')
  core.forward(11 * SECOND)
  await core.outbox.flush('i1')

  t.strictSame((await core.deps.collections.ideas.get('i1'))?.doc.outbox, [])
})

t.test('what somebody changes while a letter is on its way stays, and the letter is sent once', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const core = await openTestCore(t, { SMTP_URL: sink.url })
  const { ideas } = core.deps.collections
  await ideas.insert(ideaWith([mail('m1')]))
  sink.answer = async () => {
    const stored = await ideas.get('i1')
    if (stored)
      await ideas.replace(
        { ...stored.doc, tags: ['ny'], outbox: [...stored.doc.outbox, mail('m2')] },
        stored.version,
      )
    sink.answer = () => {}
  }

  await core.outbox.flush('i1')

  const after = (await ideas.get('i1'))?.doc
  t.strictSame(after?.tags, ['ny'])
  t.match(after?.outbox, [{ id: 'm2' }], 'what came meanwhile waits for its own turn')
  t.equal(sink.letters.length, 1)
})

t.test('start takes up what was left behind', async (t) => {
  const sink = await openSink()
  t.teardown(() => sink.close())
  const core = await openTestCore(t, { SMTP_URL: sink.url })
  await core.deps.collections.ideas.insert(ideaWith([mail('m1')]))
  const arrived = new Promise<void>((resolve) => {
    sink.answer = () => resolve()
  })

  core.outbox.start()
  await arrived
  await core.outbox.stop()

  t.strictSame((await core.deps.collections.ideas.get('i1'))?.doc.outbox, [], 'stop waited for the write')
})

t.test(
  'a process killed between delivery and writing it down sends the letter again, recognisably',
  async (t) => {
    const sink = await openSink()
    t.teardown(() => sink.close())
    const folder = newFolder(t)
    const env = { DATA_DIR: folder, SMTP_URL: sink.url, MAIL_FROM: 'Fyrsteg <fyrsteg@exempel.se>' }
    const script = fileURLToPath(new URL('outbox-child.js', import.meta.url))
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    // The letter is here, and the sender will never hear that it is.
    sink.answer = async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const [, signal] = await once(child, 'exit')
    t.equal(signal, 'SIGKILL')
    t.equal(sink.letters.length, 1)

    sink.answer = () => {}
    const core = await openTestCore(t, env)
    await core.outbox.flush('i1')

    t.equal(sink.letters.length, 2)
    t.equal(sink.letters[0]?.messageId, sink.letters[1]?.messageId)
    t.strictSame((await core.deps.collections.ideas.get('i1'))?.doc.outbox, [])
  },
)
