import t from 'tap'
import { makeApp } from '../../../helper.js'
import { BARE, sendIn } from './stories.js'

t.test('how a person is reached is for those who may write to them', async (t) => {
  const made = await makeApp(t)
  const { id, owner } = await sendIn(made)
  const { email = '' } = BARE.contact
  t.match(email, '@')
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
  t.match(await seen(owner), email)
  for (const role of ['advisor', 'workgroup', 'administrator'] as const)
    t.match(await seen(await made.person(`u-${role}`, role)), email, role)
  for (const role of ['translator', 'reviewer'] as const) {
    const all = await seen(await made.person(`u-${role}`, role))
    t.notMatch(all, email, role)
    t.match(all, BARE.contact.name, 'who it is')
  }
})
