import { findIdea } from '../../../actions/ideas/find-idea.js'
import { readPreview } from '../../../actions/pictures/change-pictures.js'
import { previewHeaders } from '../../../domain/pictures/picture-headers.js'
import { ideaRead } from '../ideas/idea-operation.js'
import { PICTURE } from '../parameters.js'

export default ideaRead<{ params: { idea: string; picture: string } }>({
  id: 'readPicture',
  url: '/ideas/:idea/pictures/:picture',
  summary: 'Read a small version of a picture',
  description: 'For those who work with the idea. Published pictures have addresses of their own.',
  params: PICTURE,
  answers: [
    {
      status: 200,
      description: 'The picture, at most 480 pixels wide and high',
      shape: { type: 'string', format: 'binary' },
      mediaTypes: ['image/webp'],
    },
  ],
  handle: async ({ deps, params, request, reply }) => {
    const { idea } = await findIdea(deps, params.idea, request.actor)
    return reply.headers(previewHeaders).send(await readPreview(deps, idea, params.picture))
  },
})
