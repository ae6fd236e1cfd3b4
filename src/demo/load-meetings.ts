import { localTime, momentAt } from '../domain/dates/for-machines.js'
import type { Attendant } from '../domain/types.gen.js'
import type { Client } from './client.js'
import { dated } from './dated.js'

/** Something that a meeting of the sample went through. */
interface SampleItem {
  /** Who puts it on the agenda; else the clerk. */
  readonly as?: string
  /** Key of the idea. */
  readonly idea?: string
  readonly title?: string
  readonly proposal?: string
  readonly note: string
  readonly decision: object
}

interface When {
  /** Days from today. */
  readonly day: number
  readonly clock: string
  readonly place: string
}

export interface SampleMeetings {
  /** Who keeps the minutes. */
  readonly by: string
  readonly held: When & {
    readonly chair: string
    readonly secretary: string
    readonly registration: string
    readonly called: readonly Attendant[]
    /** Names of those who were called and did not come. */
    readonly absent: readonly string[]
    readonly items: readonly SampleItem[]
  }
  readonly planned: When & {
    readonly link: string
    readonly proposals: readonly { readonly as: string; readonly idea: string; readonly text: string }[]
  }
}

interface Loading {
  readonly client: (who: string) => Client
  /** Id of an idea by its key. */
  readonly ideaId: (key: string) => string
  readonly now: Date
  /** Turns the clock of the installation back, so that the meeting lies in the past. */
  readonly goTo?: (daysAgo: number) => void
}

/** The workgroup has met once, and will meet again. @throws Refusal */
export async function loadMeetings(meetings: SampleMeetings, loading: Loading): Promise<void> {
  const clerk = loading.client(meetings.by)
  loading.goTo?.(-meetings.held.day)
  await hold(meetings.held, clerk, loading)
  loading.goTo?.(0)
  const { place, link, proposals } = meetings.planned
  const start = startOf(meetings.planned, loading.now)
  await clerk.send('POST', '/api/meetings', { start, language: 'sv', place, link })
  for (const { as, idea, text } of proposals) {
    const guard = `/api/ideas/${loading.ideaId(idea)}`
    await loading.client(as).send('PUT', `${guard}/proposal`, { text, language: 'sv' }, { guard })
  }
}

async function hold(held: SampleMeetings['held'], clerk: Client, loading: Loading): Promise<void> {
  const { place, called, absent, chair, secretary, registration } = held
  const start = startOf(held, loading.now)
  const planned = { start, language: 'sv', place, called, agenda: false }
  const guard = `/api/meetings/${idIn(await clerk.send('POST', '/api/meetings', planned))}`
  for (const item of held.items) await goThrough(item, guard, clerk, loading)
  const present = called.filter(({ name }) => !absent.includes(name))
  const closed = { present, chair, secretary, registration, state: 'held' }
  await clerk.send('PATCH', guard, closed, { guard })
  await clerk.send('PATCH', guard, { state: 'approved' }, { guard })
}

async function goThrough(
  { as, idea, title, proposal, note, decision }: SampleItem,
  guard: string,
  clerk: Client,
  { client, ideaId, now }: Loading,
): Promise<void> {
  const about = idea === undefined ? { title } : { idea: ideaId(idea), proposal, language: 'sv' }
  const proposer = as === undefined ? clerk : client(as)
  const { body } = await proposer.send('POST', `${guard}/items`, about)
  const { items } = body as { items: readonly { id: string }[] }
  const path = `${guard}/items/${items.at(-1)?.id}`
  await clerk.send('PUT', `${path}/note`, { text: note }, { guard })
  await clerk.send('PUT', `${path}/decision`, dated(decision, now) as object, { guard })
}

const idIn = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id

function startOf({ day, clock: time }: When, now: Date): string {
  const there = new Date(now.getTime() + day * 86_400_000).toISOString()
  return momentAt({ date: localTime(there).date, time }) ?? there
}
