import { baseUrlOf } from '../../../actions/base-url.js'
import { createIdea } from '../../../actions/ideas/create-idea.js'
import { linkAddress } from '../../../actions/ideas/private-link.js'
import type { Actor } from '../../../domain/actor.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { mayDo } from '../../../domain/process/permissions.js'
import type { NewIdea } from '../../../domain/types.gen.js'
import { etagOf, markOf, sayReplayed } from '../asked.js'
import { operation } from '../operation.js'
import { ETAG, IDEMPOTENCY_KEY, LOCATION, REPLAYED } from '../parameters.js'

export default operation<{ body: NewIdea }>({
  id: 'createIdea',
  method: 'POST',
  url: '/ideas',
  tag: 'ideas',
  summary: 'Create an idea',
  description:
    'Keeps a draft; it is sent in by the move `submit`. The private link is shown this once, and sent ' +
    'to the e-mail address if there is one. With an `Idempotency-Key`, the same request gets the same ' +
    'link again; so choose a key that nobody can guess.',
  access: 'public',
  strict: true,
  headers: IDEMPOTENCY_KEY,
  body: 'api-new-idea',
  answers: [
    {
      status: 201,
      description: 'The draft and its private link',
      shape: 'api-created-idea',
      headers: { ...ETAG, ...LOCATION, ...REPLAYED },
      examples: ['created-idea'],
    },
  ],
  refusals: ['invalid-answers', 'invalid-input', 'key-reused', 'quota-reached'],
  handle: async ({ deps, body, request, reply }) => {
    const mark = markOf(request, request.actor)
    const key = request.headers['idempotency-key']
    const keyed = mark && typeof key === 'string' ? { key, mark } : undefined
    const { idea, context, link, replayed } = await createIdea(deps, body, request.actor, keyed)
    const { actor } = request
    // Who holds the link sees what its owner sees, if nothing else lets them see more.
    const owner: Actor = { ...actor, kind: 'submitter', id: idea.id }
    const reader = mayDo(context.process, actor, idea, 'read') ? actor : owner
    sayReplayed(reply, replayed).status(201).header('etag', etagOf(idea))
    reply.header('location', `/api/ideas/${idea.id}`).header('cache-control', 'no-store')
    const url = linkAddress(baseUrlOf(deps.config), request.language, link)
    return { idea: ideaFor(reader, context, idea), link: { secret: link.secret, url } }
  },
})
