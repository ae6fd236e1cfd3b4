import type { Client, Reply } from './client.js'
import { dated } from './dated.js'
import type { Act, English, Row } from './sample.js'

/** An idea on its way, and those who may act on it. */
export interface Scene {
  readonly ideaId: string
  /** @throws when nobody of that name has signed in. */
  readonly client: (who: string) => Client
  readonly english: English
  readonly now: Date
}

/** How each act is asked of the API; the path stands below the idea. */
const REQUESTS: Readonly<
  Record<Exclude<Act, 'translate' | 'sign-off'>, (row: Row) => readonly [string, string]>
> = {
  move: () => ['POST', '/moves'],
  edit: () => ['PATCH', ''],
  level: ({ id }) => ['PUT', `/levels/${id}`],
  screening: () => ['PUT', '/screening'],
  tick: ({ id }) => ['PUT', `/ticks/${id}`],
  arrange: () => ['PUT', '/arrangement'],
  advice: () => ['POST', '/advice'],
  consent: () => ['POST', '/consents'],
  override: () => ['POST', '/overrides'],
}

/** Does what the row says, as the person that it names. @throws Refusal */
export async function perform(scene: Scene, row: Row): Promise<Reply> {
  const client = scene.client(row.as)
  if (row.act === 'translate') return translateAll(scene, client, row.body?.units)
  if (row.act === 'sign-off') return signOffAll(scene, client)
  const guard = `/api/ideas/${scene.ideaId}`
  const [method, path] = REQUESTS[row.act](row)
  return client.send(method, `${guard}${path}`, dated(row.body ?? {}, scene.now) as object, { guard })
}

interface Translation {
  readonly units: readonly { readonly id: string; readonly required: boolean }[]
}

/** All that there is English for, or only what the row names. */
async function translateAll({ ideaId, english }: Scene, client: Client, only: unknown): Promise<Reply> {
  const guard = `/api/ideas/${ideaId}`
  const path = `${guard}/translations/en`
  const { units } = (await client.get(path)).body as Translation
  const wanted = Array.isArray(only) ? units.filter(({ id }) => only.includes(id)) : units
  for (const { id, required } of wanted) {
    const text = english[id]
    if (text !== undefined)
      await client.send('PUT', `${path}/units/${id}`, { text, state: 'translated' }, { guard })
    else if (required) throw new Error(`no English for ${id}`)
  }
  return client.get(path)
}

async function signOffAll({ ideaId }: Scene, client: Client): Promise<Reply> {
  const guard = `/api/ideas/${ideaId}`
  const path = `${guard}/translations/en`
  const { units } = (await client.get(path)).body as { units: readonly { id: string; state: string }[] }
  const ready = units.filter(({ state }) => state === 'translated').map(({ id }) => id)
  return client.send('POST', `${path}/sign-offs`, { units: ready }, { guard })
}
