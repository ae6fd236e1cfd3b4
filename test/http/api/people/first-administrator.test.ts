import t from 'tap'
import { invitePerson } from '../../../../src/actions/people/invite-person.js'
import { createPerson } from '../../../../src/actions/people/people.js'
import { firstAdministrator } from '../../../../src/cli/first-administrator.js'
import { SYSTEM } from '../../../../src/domain/actor.js'
import { makeApp } from '../../../helper.js'

t.test('the link of the first administrator ends when somebody else has become one', async (t) => {
  const { ask, deps } = await makeApp(t)
  const tokenIn = (url: string | null): string => url?.split('/').at(-1) ?? ''
  const first = tokenIn(await firstAdministrator(deps, 'en'))
  const bo = { id: 'bo', name: 'Bo', email: 'bo@exempel.se', language: 'sv' }
  await createPerson(deps, { ...bo, roles: [{ role: 'administrator' }] }, SYSTEM)
  const password = 'fyra små steg mot Laxå'
  const accept = (token: string, more = {}) =>
    ask({ method: 'POST', url: `/api/invitations/${token}`, body: { password, ...more } })
  t.equal((await ask({ url: `/en/invitation/${first}`, headers: { accept: 'text/html' } })).statusCode, 200)
  t.equal((await accept(tokenIn((await invitePerson(deps, 'bo', SYSTEM)).url))).statusCode, 200)

  const late = await accept(first, { name: 'Mallory', email: 'mallory@exempel.se' })
  t.match([late.statusCode, late.data.code], [410, 'link-expired'])
  t.equal((await ask({ url: `/en/invitation/${first}`, headers: { accept: 'text/html' } })).statusCode, 410)
  t.equal(await firstAdministrator(deps, 'en'), null)
})
