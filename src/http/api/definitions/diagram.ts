import type { FastifyReply } from 'fastify'
import type { Process } from '../../../domain/process/compile-process.js'
import type { Translate } from '../../../domain/texts.js'
import { type Operation, operation, type Register } from '../operation.js'
import { EDITION } from '../parameters.js'
import { installed } from './editions.js'

type Parts = { params: { edition: string } }

interface Diagram extends Pick<Operation<Parts>, 'id' | 'summary'> {
  readonly suffix: string
  readonly mediaType: string
  readonly answer: string
  readonly shape: { readonly title: string; readonly description: string; readonly example: string }
  readonly draw: (process: Process, t: Translate, language: string) => string
  readonly headers?: Parameters<FastifyReply['headers']>[0]
}

/** The diagram of an edition of the process, in one form. */
export const diagram = ({
  suffix,
  mediaType,
  answer,
  shape,
  draw,
  headers = {},
  ...named
}: Diagram): Register => {
  const { example, ...described } = shape
  const schema = { ...described, type: 'string', examples: [example] }
  return operation<Parts>({
    ...named,
    method: 'GET',
    url: `/processes/:edition/diagram.${suffix}`,
    tag: 'definitions',
    access: 'public',
    params: EDITION,
    answers: [{ status: 200, description: answer, shape: schema, mediaTypes: [mediaType] }],
    handle: ({ deps, params, request, reply }) =>
      reply
        .type(`${mediaType}; charset=utf-8`)
        .headers(headers)
        .send(draw(installed(deps.definitions.processes, params.edition), request.t, request.language)),
  })
}
