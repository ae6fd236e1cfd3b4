import Fastify, { type FastifyInstance } from 'fastify'

/** Tells a refusal by its code. */
export function tellingCodes(): FastifyInstance {
  const app = Fastify()
  app.setErrorHandler((error: { code?: string; extras?: object }, _request, reply) =>
    reply.code(400).send({ code: error.code, ...error.extras }),
  )
  return app
}
