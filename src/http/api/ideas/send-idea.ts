import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Changed } from '../../../actions/ideas/change-idea.js'
import { type Actor, rolesOn } from '../../../domain/actor.js'
import type { Context } from '../../../domain/context.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { mayDo, mayReach } from '../../../domain/process/permissions.js'
import type { Idea, IdeaView } from '../../../domain/types.gen.js'
import { etagOf, isFresh, sayReplayed } from '../asked.js'

/**
 * Text of an idea by what its reader may see, kept as long as the document itself is in the store's cache.
 */
const written = new WeakMap<Idea, Map<string, string>>()

/** Readers of one kind see the same. */
function viewKind(actor: Actor, { process }: Context, idea: Idea): string {
  if (mayDo(process, actor, idea, 'read-inner')) return mayReach(process, actor, idea) ? 'inner' : 'unreached'
  return rolesOn(actor, idea).has('submitter') ? 'submitter' : 'other'
}

/**
 * The idea as this actor may see it, as JSON text. The same document for the same kind of reader is written
 * once.
 */
export function ideaText(actor: Actor, context: Context, idea: Idea): string {
  const kind = viewKind(actor, context, idea)
  const known = written.get(idea) ?? new Map<string, string>()
  written.set(idea, known)
  const text = known.get(kind) ?? JSON.stringify(ideaFor(actor, context, idea) as IdeaView)
  known.set(kind, text)
  return text
}

/** The idea as it is now, or 304 when the reader has it already. */
export function sendIdea(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  idea: Idea,
): FastifyReply {
  const etag = etagOf(idea)
  reply.header('etag', etag).header('cache-control', 'private, no-cache')
  if (isFresh(request, etag)) return reply.status(304).send()
  return reply.type('application/json; charset=utf-8').send(ideaText(request.actor, context, idea))
}

/**
 * The idea as a write left it. Who has just handed it out of sight (declined it, say) is told that it is
 * done.
 */
export function sendChanged(
  request: FastifyRequest,
  reply: FastifyReply,
  { idea, context, replayed }: Changed,
): FastifyReply {
  sayReplayed(reply, replayed)
  if (!mayDo(context.process, request.actor, idea, 'read')) return reply.status(204).send()
  reply.header('etag', etagOf(idea)).header('cache-control', 'private, no-cache')
  return reply.type('application/json; charset=utf-8').send(ideaText(request.actor, context, idea))
}
