import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readPublishedPicture } from '../../../actions/pictures/read-published-picture.js'
import { publishedHeaders } from '../../../domain/pictures/picture-headers.js'
import { MEDIA_TYPES } from '../../../domain/pictures/renditions.js'
import { isFresh } from '../asked.js'
import { ALWAYS, answersOf, refusalsOf } from '../operation.js'
import { ETAG, REFERENCE } from '../parameters.js'

interface Address {
  readonly reference: string
  readonly file: string
}

const FILE = {
  type: 'string',
  description: 'The picture in one of its sizes, as the case names it',
  examples: ['0k3v9q2m7x4tz-960.webp'],
  minLength: 1,
  maxLength: 100,
}

const FOUND = { status: 304, description: 'You have it already', headers: ETAG } as const

/** The addresses of published pictures: what is there never changes, and is gone when the picture is. */
export async function publishedPictures(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const bytes = { schema: { type: 'string', format: 'binary' } }
  const content = Object.fromEntries(Object.values(MEDIA_TYPES).map((type) => [type, bytes]))
  app.get<{ Params: Address }>(
    '/pictures/:reference/:file',
    {
      config: { access: 'public', open: true },
      schema: {
        tags: ['cases'],
        security: [],
        operationId: 'readPublishedPicture',
        summary: 'Read a picture of a case',
        description: 'In one of its sizes. Open to everybody, as long as the newest edition has it.',
        params: {
          type: 'object',
          properties: { ...REFERENCE, file: FILE },
          required: ['reference', 'file'],
        },
        response: {
          200: { description: 'The picture', headers: ETAG, content },
          ...answersOf([FOUND]),
          ...refusalsOf([...ALWAYS, 'not-found', 'case-withdrawn'], deps),
        },
      },
    },
    async (request, reply) => {
      const { reference, file } = request.params
      const { bytes, mediaType, hash } = await readPublishedPicture(deps, reference, file)
      const etag = `"${hash.slice(0, 27)}"`
      reply.headers(publishedHeaders(mediaType)).header('etag', etag)
      return isFresh(request, etag) ? reply.status(304).send() : reply.send(bytes)
    },
  )
}
