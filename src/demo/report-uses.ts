import { setTimeout } from 'node:timers/promises'
import type { Client } from './client.js'
import { Refusal } from './client.js'
import type { SpreadRow } from './sample.js'

/** A published case of the sample, and those who tell what became of it. */
export interface Spreading {
  readonly ideaId: string
  /** Somebody by id, or `reader`: a reader abroad who is not signed in. */
  readonly client: (who: string) => Client
}

/** What readers and staff tell of a case once it is published, each by the API. @throws Refusal */
export async function reportUses(rows: readonly SpreadRow[], { ideaId, client }: Spreading): Promise<void> {
  const idea = `/api/ideas/${ideaId}`
  for (const { as, act, body } of rows) {
    if (as !== 'reader') {
      await client(as).send('POST', `${idea}/${act}`, body, { guard: idea })
      continue
    }
    const staff = client('u-karin')
    const { reference } = (await staff.get(idea)).body as { reference: string }
    const place = act === 'told' ? 'uptakes' : act
    await whenPublished(() => client('reader').send('POST', `/api/cases/${reference}/${place}`, body))
  }
}

/** The case appears a moment after it was published: the outbox carries it out. */
async function whenPublished(send: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await send()
      return
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.status !== 404 || tries === 100) throw error
    }
    await setTimeout(50)
  }
}
