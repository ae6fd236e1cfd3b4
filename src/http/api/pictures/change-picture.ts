import { changePicture } from '../../../actions/pictures/change-pictures.js'
import type { PictureDetails } from '../../../domain/types.gen.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'
import { PICTURE } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; picture: string }; body: PictureDetails }>({
  id: 'changePicture',
  method: 'PUT',
  url: '/ideas/:idea/pictures/:picture',
  summary: 'Update what is said about a picture',
  description:
    'All of it anew: what is left out is removed. Readers see the change with the next edition; without ' +
    'alternative text, credit, licence, or the consent of those who can be recognised, it is left out there.',
  params: PICTURE,
  body: 'picture-details',
  handle: async (call) => {
    const done = await changePicture(call.deps, askingOf(call), call.params.picture, call.body)
    return sendChanged(call.request, call.reply, done)
  },
})
