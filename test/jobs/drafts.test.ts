import t from 'tap'
import { anchorNow, makeAnchoring } from '../../src/actions/history/anchor-days.js'
import { endDrafts } from '../../src/actions/ideas/end-drafts.js'
import { checkStore } from '../../src/integrity/check-store.js'
import { makeApp, NOW, type TestApp } from '../helper.js'
import { BARE, mustWrite, sendIn, tell } from '../http/api/ideas/stories.js'
import { engines } from '../storage/engines.js'

const daysOn = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const end = ({ deps }: TestApp) => endDrafts(deps, () => false)
const draft = async ({ deps }: TestApp, id: string) => (await deps.collections.ideas.get(id))?.doc

const skipOf = ({ skip }: { skip?: string | false }) => (skip ? { skip } : {})

for (const engine of engines(t))
  t.test(
    `${engine.name}: a draft that nobody submits ends, and its submitter hears of it`,
    skipOf(engine),
    async (t) => {
      const place = await engine.place(t)
      const letters: string[] = []
      const note = (details: object, text: string) => void letters.push(JSON.stringify([details, text]))
      const log = { info: note, warn: note, error: note }
      const made = await makeApp(t, { store: await place.open(), log, env: { DRAFT_DAYS: '100' } })
      const { deps, setTime, ask } = made
      const { id, owner } = await tell(made)
      const file = { name: 'Budget.txt', content: Buffer.from('Hemligheten').toString('base64') }
      await mustWrite(made, id, { method: 'POST', url: '/files', as: owner, body: file })
      const contact = { ...BARE.contact, email: 'annan@exempel.se' }
      const spared = await tell(made, { ...BARE, contact })
      const sent = await sendIn(made)
      await deps.effects.flush(id)
      setTime(daysOn(2))
      await makeAnchoring(deps)()

      setTime(daysOn(85))
      await end(made)
      t.equal((await draft(made, id))?.expiry, undefined, 'not yet')
      setTime(daysOn(87))
      await end(made)
      await deps.effects.flush(id)
      const told = () =>
        letters.filter(
          (letter) =>
            letter.includes('Your draft will be removed on 4 March 2027') &&
            letter.includes(BARE.contact.email),
        )
      t.equal(told().length, 1, 'in two weeks')
      t.match(told()[0], BARE.contact.email)
      const warned = await draft(made, id)
      const revision = warned?.revision
      await end(made)
      await deps.effects.flush(id)
      t.equal(told().length, 1, 'once')
      const answers = { about: { title: 'Vi fortsätter' } }
      await mustWrite(made, spared.id, { method: 'PATCH', url: '', as: spared.owner, body: { answers } })

      setTime(daysOn(102))
      await end(made)
      t.equal(await draft(made, id), undefined, 'it is gone')
      t.ok(await draft(made, spared.id), 'who goes on keeps it')
      t.ok(await draft(made, sent.id), 'what was submitted stays')
      t.equal((await ask({ url: `/api/ideas/${id}`, as: owner })).statusCode, 410)
      t.equal(await deps.collections.filePieces.size(), 0, 'no file is left')
      const left: unknown[] = []
      for await (const { doc } of deps.collections.history.scan()) if (doc.idea === id) left.push(doc)
      t.match(left.at(-1), { what: 'remove-draft', n: left.length, revision: Number(revision) + 1 })
      t.notMatch(JSON.stringify(left), /Grannkraft|Åsa|asa\.lind|Hemlig/, 'history has none of its words')
      const problems: unknown[] = []
      for await (const problem of checkStore(deps)) problems.push(problem)
      t.strictSame(problems, [], 'and the store is whole')
      for await (const { doc } of deps.collections.anchors.scan())
        t.equal((await anchorNow(deps.collections, doc)).digest, doc.digest, 'as it was summed up')
    },
  )

t.test('without an address, or held back as spam, nobody is written to', async (t) => {
  const made = await makeApp(t, { env: { DRAFT_DAYS: '100' } })
  const { contact: _, ...nobody } = BARE
  const { id } = await tell(made, nobody)
  made.setTime(daysOn(99))
  await end(made)
  t.ok(await draft(made, id))
  made.setTime(daysOn(101))
  await end(made)
  t.equal(await draft(made, id), undefined)
})

t.test('a partnership may keep drafts for ever', async (t) => {
  const made = await makeApp(t, { env: { DRAFT_DAYS: '0' } })
  const { id } = await tell(made)
  made.setTime(daysOn(4000))
  await end(made)
  t.ok(await draft(made, id))
})

t.test('killed in between, a removal goes on', async (t) => {
  const made = await makeApp(t, { env: { DRAFT_DAYS: '100' } })
  const { contact: _, ...nobody } = BARE
  const { id } = await tell(made, nobody)
  made.setTime(daysOn(101))
  const { ideas } = made.deps.collections
  const { remove } = ideas
  ideas.remove = () => Promise.reject(new Error('killed'))
  await t.rejects(end(made), /killed/)
  ideas.remove = remove
  t.match(await draft(made, id), { answers: {}, contact: {}, expiry: { removed: String } })
  await end(made)
  t.equal(await draft(made, id), undefined)
})
