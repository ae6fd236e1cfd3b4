import t from 'tap'
import { makeApp } from '../../../helper.js'
import { BARE, sendIn, write } from './stories.js'

t.test('how a person is reached is for those who may write to them', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const { email = '' } = BARE.contact
  t.match(email, '@')
  const [before, phone] = ['070-174 06 05', '070-174 06 06']
  const advisor = await made.person('u-first', 'advisor')
  const give = (as: typeof owner, number: string) =>
    write(made, id, { method: 'PATCH', url: '', as, body: { contact: { phone: number } } })
  t.equal((await give(owner, before)).statusCode, 200)
  t.equal((await give(advisor, phone)).statusCode, 200)
  await made.deps.effects.flush(id)
  const seen = async (as: typeof owner) => {
    const headers = { accept: 'text/html' }
    const parts = [
      await made.ask({ url: `/api/ideas/${id}`, as }),
      await made.ask({ url: `/api/ideas/${id}/history`, as }),
      ...(as === owner ? [] : [await made.ask({ url: `/sv/ideas/${id}/around`, as, headers })]),
    ]
    for (const { statusCode } of parts) t.equal(statusCode, 200)
    return parts.map(({ body }) => body).join('\n')
  }
  for (const way of [email, phone, before]) t.match(await seen(owner), way)
  for (const role of ['advisor', 'workgroup', 'administrator'] as const)
    t.match(await seen(await made.person(`u-${role}`, role)), email, role)
  for (const role of ['translator', 'reviewer'] as const) {
    const all = await seen(await made.person(`u-${role}`, role))
    for (const way of [email, phone, before]) t.notMatch(all, way, role)
    t.match(all, '"what":"edit"', 'that it was changed')
    t.match(all, BARE.contact.name, 'who it is')
  }
})
