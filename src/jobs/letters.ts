import type { Deps } from '../actions/deps.js'
import { saveGuarded } from '../actions/ideas/save-guarded.js'
import type { Credential } from '../domain/types.gen.js'
import type { Mailer } from '../integrations/mail/mailer.js'
import { sendMail } from './effects/send-mail.js'
import { putOff } from './flush-items.js'

/** How long another process leaves a letter alone that is on its way. Milliseconds. */
const LEASE = 120_000
const PAGE = 50

/** Letters that belong to a person and stand in the credential whose secret they carry (decision 6). */
export interface Letters {
  /** Sends the letter of this credential, if it has one that is due. */
  send(credentialId: string): Promise<void>
  /** Sends every letter that is due. */
  sweep(isStopped: () => boolean): Promise<void>
}

export function makeLetters(deps: Deps, mailer: Mailer): Letters {
  const carryOut = sendMail(deps, mailer)
  const { credentials } = deps.collections

  const attempt = async (credential: Credential): Promise<Error | undefined> => {
    try {
      if (credential.letter) await carryOut(credential.letter)
      return undefined
    } catch (cause) {
      deps.log.warn({ letter: credential.letter?.id, err: cause }, 'a letter failed')
      return cause instanceof Error ? cause : new Error(String(cause))
    }
  }

  const send = async (id: string): Promise<void> => {
    const stored = await credentials.get(id)
    if (!stored || !isDue(stored.doc, deps.clock())) return
    // Whoever writes first has it to send: a second process, or a second call, finds it taken.
    if (!(await credentials.replace(leased(stored.doc, deps.clock()), stored.version))) return
    const error = await attempt(stored.doc)
    await saveGuarded(credentials, id, (now) => now && settled(now, stored.doc, error, deps.clock()))
  }

  return {
    send,
    sweep: async (isStopped) => {
      const due = { range: { due: { to: deps.clock().getTime() } }, limit: PAGE } as const
      const { items } = await credentials.find({ ...due, sort: { by: 'due', direction: 'asc' } })
      for (const { doc } of items) if (!isStopped()) await send(doc.id)
    },
  }
}

/** A link that no longer works is not sent. */
const isDue = ({ letter, expires }: Credential, now: Date): boolean =>
  letter !== undefined && !letter.failed && letter.due <= now.toISOString() && expires > now.toISOString()

function leased(credential: Credential, now: Date): Credential {
  if (!credential.letter) return credential
  return {
    ...credential,
    letter: { ...credential.letter, due: new Date(now.getTime() + LEASE).toISOString() },
  }
}

function settled(stored: Credential, sent: Credential, error: Error | undefined, now: Date): Credential {
  const { letter: _, ...rest } = stored
  return error && sent.letter ? { ...rest, letter: putOff(sent.letter, error, now) } : rest
}
