import { removePicture } from '../../../actions/pictures/change-pictures.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'
import { PICTURE } from '../parameters.js'

export default ideaWrite<{ params: { idea: string; picture: string } }>({
  id: 'removePicture',
  method: 'DELETE',
  url: '/ideas/:idea/pictures/:picture',
  summary: 'Delete a picture',
  description: 'Readers see it until the next edition is published; then it is gone from all editions.',
  params: PICTURE,
  handle: async (call) => {
    const done = await removePicture(call.deps, askingOf(call), call.params.picture)
    return sendChanged(call.request, call.reply, done)
  },
})
