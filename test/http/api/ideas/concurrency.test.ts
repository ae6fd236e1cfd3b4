import t from 'tap'
import { makeApp } from '../../../helper.js'
import { engines } from '../../../storage/engines.js'
import { atTheGate, historyOf, sendIn } from './stories.js'

for (const engine of engines(t))
  t.test(`${engine.name}: many at once`, { skip: engine.skip ?? false, timeout: 120_000 }, async (t) => {
    t.test('of fifty that advance an idea at once, exactly one succeeds', async (t) => {
      const made = await makeApp(t, { store: await (await engine.place(t)).open() })
      const advisor = await made.person('u-advisor', 'advisor')
      const { id } = await atTheGate(made, advisor, await made.person('u-workgroup', 'workgroup'))
      const { data: before } = await made.ask({ url: `/api/ideas/${id}`, as: advisor })
      const asked = {
        method: 'POST',
        url: `/api/ideas/${id}/moves`,
        as: advisor,
        version: before.revision,
        body: { move: 'advance' },
      } as const
      const replies = await Promise.all(Array.from({ length: 50 }, () => made.ask(asked)))
      const codes = replies.map(({ statusCode }) => statusCode)
      t.equal(codes.filter((code) => code === 200).length, 1)
      t.equal(codes.filter((code) => code === 412).length, 49)
      const { data: after } = await made.ask({ url: `/api/ideas/${id}`, as: advisor })
      t.equal(after.revision, before.revision + 1)
      const told = await historyOf(made, id, advisor)
      t.equal(told.filter(({ what }) => what === 'advance').length, 1)
    })

    t.test(
      'of fifty that send the same request with the same key, all are told that it is done',
      async (t) => {
        const made = await makeApp(t, { store: await (await engine.place(t)).open() })
        const { id, owner } = await sendIn(made)
        const asked = {
          method: 'PATCH',
          url: `/api/ideas/${id}`,
          as: owner,
          version: 2,
          key: 'f3c1a2b4-0000-4000-8000-000000000001',
          body: { answers: { about: { title: 'Ny rubrik' } } },
        } as const
        const replies = await Promise.all(Array.from({ length: 50 }, () => made.ask(asked)))
        t.ok(replies.every(({ statusCode, data }) => statusCode === 200 && data.revision === 3))
        t.equal(replies.filter(({ headers }) => headers['idempotent-replayed'] === 'true').length, 49)
      },
    )

    t.test(
      'of fifty that tell the same idea with the same key, all get the one idea and its link',
      async (t) => {
        const made = await makeApp(t, { store: await (await engine.place(t)).open() })
        const key = 'f3c1a2b4-0000-4000-8000-000000000002'
        const asked = { method: 'POST', url: '/api/ideas', key, body: { track: 'idea' } } as const
        const replies = await Promise.all(Array.from({ length: 50 }, () => made.ask(asked)))
        t.ok(replies.every(({ statusCode }) => statusCode === 201))
        t.equal(new Set(replies.map(({ data }) => data.link.secret)).size, 1)
        t.equal(await made.deps.collections.ideas.size(), 1)
      },
    )
  })
