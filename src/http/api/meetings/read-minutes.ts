import { minutesFileName, readMinutes } from '../../../actions/meetings/read-minutes.js'
import { writeMinutesDocx } from '../../../domain/meetings/write-minutes-docx.js'
import { operation } from '../operation.js'
import { MEETING } from '../parameters.js'
import { type MeetingParts, WHO_MEETS } from './meeting-operation.js'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export default operation<MeetingParts>({
  id: 'readMinutes',
  method: 'GET',
  url: '/meetings/:meeting/minutes',
  tag: 'partnership',
  summary: 'Download the minutes as a Word document',
  description:
    'In the language of `lang`; what people wrote stays in theirs and is marked so. The same minutes ' +
    'are the same bytes.',
  access: WHO_MEETS,
  params: MEETING,
  answers: [
    {
      status: 200,
      description: 'The document',
      shape: { type: 'string', format: 'binary' },
      mediaTypes: [DOCX],
    },
  ],
  handle: async ({ deps, params, request, reply }) => {
    const { language, actor } = request
    const minutes = await readMinutes(deps, params.meeting, language, actor)
    const name = await minutesFileName(deps, params.meeting, language)
    reply.header('content-disposition', `attachment; filename="${name}"`).header('content-language', language)
    return reply.type(DOCX).send(Buffer.from(writeMinutesDocx(minutes)))
  },
})
