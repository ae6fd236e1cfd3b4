import type { FastifyReply } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import type { FromReader } from '../../actions/requests/ask-about-case.js'
import type { Received } from '../../domain/types.gen.js'

/** What a program sent for a reader. It has no form to hand out, so only the words can tell spam. */
export function fromProgram<T extends object>(reference: string, language: string, given: T): FromReader<T> {
  const texts = Object.values(given).filter((value): value is string => typeof value === 'string')
  return { reference, language, given, trace: { isFirst: true, trap: false, seconds: undefined, texts } }
}

export function received({ clock }: Deps, reply: FastifyReply, reference: string, next: string): Received {
  reply.status(202).header('cache-control', 'no-store')
  return { reference, at: clock().toISOString(), next }
}
