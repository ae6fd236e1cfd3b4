import type { FastifyReply } from 'fastify'
import type { FileOut } from '../../../actions/exchange/read-packages.js'

export const sendFile = (reply: FastifyReply, { name, mediaType, content }: FileOut): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content))
