import { addPicture } from '../../../actions/pictures/change-pictures.js'
import { LIMITS } from '../../../domain/limits.js'
import type { NewPicture } from '../../../domain/types.gen.js'
import { bytesOf } from '../ideas/attach-file.js'
import { askingOf, ideaWrite } from '../ideas/idea-operation.js'
import { sendChanged } from '../ideas/send-idea.js'

export default ideaWrite<{ params: { idea: string }; body: NewPicture }>({
  id: 'addPicture',
  method: 'POST',
  url: '/ideas/:idea/pictures',
  summary: 'Add a picture',
  description:
    'JPEG, PNG or WebP. It is turned as the camera says, scaled, and freed of all metadata; the file ' +
    'itself is not stored. A case has at most eight.',
  body: 'api-new-picture',
  strict: true,
  limit: LIMITS.attachment,
  refusals: ['quota-reached', 'disk-full'],
  handle: async (call) => {
    const { name, content, details } = call.body
    const picture = { name, content: bytesOf(content), details }
    return sendChanged(call.request, call.reply, await addPicture(call.deps, askingOf(call), picture))
  },
})
