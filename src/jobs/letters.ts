import type { Deps } from '../actions/deps.js'
import { saveGuarded } from '../actions/ideas/save-guarded.js'
import type { Credential, OutboxItem } from '../domain/types.gen.js'
import type { Mailer } from '../integrations/mail/mailer.js'
import type { Collection } from '../storage/port.js'
import { sendMail } from './effects/send-mail.js'
import { putOff } from './flush-items.js'

/** How long another process leaves a letter alone that is on its way. Milliseconds. */
const LEASE = 120_000
const PAGE = 50

/** Letters that belong to a person and stand in documents of their own (decision 6). */
export interface Letters {
  /** Sends the letter of this document, if it has one that is due. */
  send(id: string): Promise<void>
  /** Sends every letter that is due. */
  sweep(isStopped: () => boolean): Promise<void>
}

/** What has a letter until it is sent. */
interface Carrier {
  readonly id: string
  readonly letter?: OutboxItem
}

interface Sending<T> {
  /** @throws to be tried again later. */
  readonly carryOut: (document: T, letter: OutboxItem) => Promise<void>
  /** Whether the letter still says something that holds. */
  readonly isOpen: (document: T, now: Date) => boolean
}

/** Letters with a secret, in its credential. A link that no longer works is not sent. */
export function makeSecretLetters(deps: Deps, mailer: Mailer): Letters {
  const send = sendMail(deps, mailer)
  return makeLetters<Credential>(deps, deps.collections.credentials, {
    carryOut: (_, letter) => send(letter),
    isOpen: ({ expires }, now) => expires > now.toISOString(),
  })
}

/** The documents have a sort key `due`. */
export function makeLetters<T extends Carrier>(
  deps: Deps,
  collection: Collection<T>,
  { carryOut, isOpen }: Sending<T>,
): Letters {
  const attempt = async (document: T): Promise<Error | undefined> => {
    try {
      if (document.letter) await carryOut(document, document.letter)
      return undefined
    } catch (cause) {
      deps.log.warn({ letter: document.letter?.id, err: cause }, 'a letter failed')
      return cause instanceof Error ? cause : new Error(String(cause))
    }
  }

  const send = async (id: string): Promise<void> => {
    const stored = await collection.get(id)
    const now = deps.clock()
    if (!stored || !isDue(stored.doc, now) || !isOpen(stored.doc, now)) return
    // Whoever writes first has it to send: a second process, or a second call, finds it taken.
    if (!(await collection.replace(leased(stored.doc, now), stored.version))) return
    const error = await attempt(stored.doc)
    await saveGuarded(
      collection,
      id,
      (current) => current && settled(current, stored.doc, error, deps.clock()),
    )
  }

  return {
    send,
    sweep: async (isStopped) => {
      const due = { range: { due: { to: deps.clock().getTime() } }, limit: PAGE } as const
      const { items } = await collection.find({ ...due, sort: { by: 'due', direction: 'asc' } })
      for (const { doc } of items) if (!isStopped()) await send(doc.id)
    },
  }
}

const isDue = ({ letter }: Carrier, now: Date): boolean =>
  letter !== undefined && !letter.failed && letter.due <= now.toISOString()

function leased<T extends Carrier>(document: T, now: Date): T {
  if (!document.letter) return document
  const due = new Date(now.getTime() + LEASE).toISOString()
  return { ...document, letter: { ...document.letter, due } }
}

function settled<T extends Carrier>(stored: T, sent: T, error: Error | undefined, now: Date): T {
  const { letter: _, ...rest } = stored
  return (error && sent.letter ? { ...rest, letter: putOff(sent.letter, error, now) } : rest) as T
}
