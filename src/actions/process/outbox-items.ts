import { DomainError } from '../../domain/errors.js'
import { isUnderWay } from '../../domain/notifications/appointments.js'
import type { OutboxList } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { refusingBadCursors } from '../ideas/cursors.js'
import { saveIdea } from '../ideas/save-idea.js'
import type { Paging } from '../people/list-people.js'

/** Effects that wait or were given up, idea by idea; those of the ideas longest waiting first. */
export async function listOutbox({ collections }: Deps, { after, limit }: Paging): Promise<OutboxList> {
  const waiting = { tags: { outbox: ['waiting', 'failed'] }, limit, ...(after !== undefined && { after }) }
  const { items, next } = await refusingBadCursors(() => collections.ideas.find(waiting))
  return {
    items: items.flatMap(({ doc }) =>
      doc.outbox.filter(isUnderWay).map(({ id, kind, attempts, due, error, failed = false }) => ({
        idea: doc.id,
        ...(doc.reference !== undefined && { reference: doc.reference }),
        item: id,
        kind,
        attempts,
        due,
        ...(error !== undefined && { error }),
        failed,
      })),
    ),
    next,
  }
}

/** Asks again for an effect that was given up. @throws DomainError `not-found` */
export async function retryOutboxItem(deps: Deps, ideaId: string, item: string): Promise<void> {
  for (;;) {
    const stored = await deps.collections.ideas.get(ideaId)
    if (!stored?.doc.outbox.some(({ id }) => id === item)) throw new DomainError('not-found')
    const due = deps.clock().toISOString()
    const outbox = stored.doc.outbox.map((one) => {
      if (one.id !== item) return one
      const { failed: _, ...again } = one
      return { ...again, attempts: 0, due }
    })
    // The revision stays: what people see has not changed (decision 6).
    if (await saveIdea(deps, { ...stored.doc, outbox }, stored)) break
  }
  deps.effects.schedule(ideaId)
}
