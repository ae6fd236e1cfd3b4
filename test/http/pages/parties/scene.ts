import type { Test } from 'tap'
import { hashPassword } from '../../../../src/actions/people/passwords.js'
import type { RoleGrant } from '../../../../src/domain/types.gen.js'
import { makeApp, NOW, type TestApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { type Jar, jarOf } from '../submission/jar.js'

export const PASSWORD = 'fyra små steg mot Laxå'

const AGREED = ['take-part', 'contact-person', 'political-body', 'inform', 'channel-ideas']
const AGREEMENT = { from: '2026-01-01', until: '2028-12-31', commitments: AGREED, official: 'Kommunstrateg' }

export interface Scene extends TestApp {
  /** A browser in which this person has signed in. */
  signIn(id: string, roles: readonly RoleGrant[]): Promise<Jar>
  later(minutes: number): void
}

/** Two parties with their agreements. Letters stay where they can be seen. */
export async function scene(t: Test): Promise<Scene> {
  const made = await makeApp(t)
  Object.assign(made.deps.effects, { schedule: () => {} })
  const admin = await made.person('u-root', 'administrator')
  for (const [id, sv, en] of [
    ['p-laxa', 'Laxå kommun', 'Laxå Municipality'],
    ['p-nora', 'Nora kommun', 'Nora Municipality'],
  ])
    await made.ask({
      method: 'POST',
      url: '/api/parties',
      as: admin,
      body: { id, kind: 'municipality', name: { sv, en }, agreement: AGREEMENT },
    })
  return {
    ...made,
    signIn: (id, roles) => signIn(made, id, roles),
    later: (minutes) => made.setTime(new Date(NOW.getTime() + minutes * 60_000)),
  }
}

async function signIn(made: TestApp, id: string, roles: readonly RoleGrant[]): Promise<Jar> {
  await made.person(id, ...roles)
  const stored = await made.deps.collections.people.get(id)
  if (!stored) throw new Error(`no ${id}`)
  await made.deps.collections.people.replace(
    { ...stored.doc, password: await hashPassword(PASSWORD) },
    stored.version,
  )
  const jar = jarOf(made)
  await jar.send('/sv/sign-in', { email: `${id}@exempel.se`, password: PASSWORD })
  return jar
}

/** Opens a page as a careful reader: it is there, it is right as HTML, and no word is missing. */
export async function look(t: Test, jar: Jar, url: string): Promise<string> {
  const reply = await jar.get(url)
  t.equal(reply.statusCode, 200, url)
  t.strictSame(await htmlProblems(reply.body), [], url)
  t.notMatch(reply.body, /undefined|\{\{|>(partner|account|web|vocabulary|errors):|\[object/, `${url}: words`)
  return reply.body
}
