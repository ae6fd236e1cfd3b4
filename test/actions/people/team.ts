import t from 'tap'
import type { Deps } from '../../../src/actions/deps.js'
import { createPerson, readPerson } from '../../../src/actions/people/people.js'
import { type Actor, SYSTEM } from '../../../src/domain/actor.js'
import type { NewPerson, Person } from '../../../src/domain/types.gen.js'
import { makeApp, NOW } from '../../helper.js'

const app = await makeApp(t, { env: { BASE_URL: 'https://fyrsteg.exempel.se' } })
/** Letters wait where they were written. */
const effects = { ...app.deps.effects, scheduleLetter: () => {} }
export const deps: Deps = { ...app.deps, effects }
export const { setTime } = app
const { credentials, people } = deps.collections
export const at = (time = NOW.getTime()): string => new Date(time).toISOString()
export const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds)
export const [MINUTE, DAY] = [60_000, 86_400_000]

export const refusal = async (attempt: () => Promise<unknown>) => {
  try {
    await attempt()
    return 'done'
  } catch (error) {
    const { code, extras } = error as { code: string; extras?: { errors?: unknown; params?: unknown } }
    return [code, extras?.errors ?? extras?.params].filter((part) => part !== undefined)
  }
}
export const actorOf = ({ id, name, roles }: Person): Actor => ({
  kind: 'person',
  id,
  name,
  language: 'sv',
  grants: roles,
})
let made = 0
export async function add(given: Partial<NewPerson> = {}): Promise<Person> {
  setTime(NOW)
  made++
  const person = { name: `Person ${made}`, email: `P${made}@Exempel.se`, roles: [], ...given } as NewPerson
  return (await createPerson(deps, person, SYSTEM)).doc
}
export const read = async (id: string): Promise<Person> => readPerson(deps, id)
export const update = async (id: string, change: Partial<Person>): Promise<void> => {
  const stored = await people.get(id)
  await people.replace({ ...(stored?.doc as Person), ...change }, stored?.version ?? 0)
}
export const secretIn = (url: string): string => url.split('/').at(-1) ?? ''
export const heldBy = async (id: string): Promise<string[]> => {
  const { items } = await credentials.find({ scalars: { person: [id] }, limit: 200 })
  return items.map(({ doc }) => doc.kind).sort()
}
