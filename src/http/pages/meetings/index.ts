import { minutesFileName, readMinutes } from '../../../actions/meetings/read-minutes.js'
import { readMeetingCalendar } from '../../../actions/notifications/read-calendar.js'
import { writeMinutesDocx } from '../../../domain/meetings/write-minutes-docx.js'
import { type Pages, page } from '../page.js'
import { agendaPage } from './agenda-page.js'
import { detailsPage } from './details-page.js'
import { itemPage } from './item-page.js'
import { visitMeeting } from './meeting-visit.js'
import { meetingsPage, takeNewMeeting } from './meetings-page.js'
import { minutesPage } from './minutes-page.js'
import { peoplePage } from './people-page.js'
import { proposePage, takeProposal } from './propose-page.js'
import { takeAct } from './take-acts.js'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The workgroup's meetings: planned, gone through item by item, and written up. */
export const meetingPages: Pages = (app, { deps }) => {
  const access = ['workgroup', 'advisor', 'administrator'] as const
  const post = { access, method: 'POST' } as const
  page(app, { url: '/meeting', access, handle: (request) => meetingsPage(deps, request) })
  page(app, { url: '/meeting', ...post, handle: (...asked) => takeNewMeeting(deps, ...asked) })
  const shown = {
    '': agendaPage,
    '/people': peoplePage,
    '/details': detailsPage,
    '/minutes': minutesPage,
  }
  for (const [name, draw] of Object.entries(shown))
    page(app, {
      url: `/meeting/:meeting${name}`,
      access,
      handle: async (request) => draw(await visitMeeting(deps, request)),
    })
  page(app, {
    url: '/meeting/:meeting/items/:item',
    access,
    handle: async (request) =>
      itemPage(await visitMeeting(deps, request), (request.params as { item: string }).item),
  })
  page(app, { url: '/meeting/:meeting/acts/:act', ...post, handle: (...asked) => takeAct(deps, ...asked) })
  page(app, {
    url: '/meeting/:meeting/items/:item/acts/:act',
    ...post,
    handle: (...asked) => takeAct(deps, ...asked),
  })
  page(app, {
    url: '/meeting/:meeting/minutes.docx',
    access,
    handle: async ({ params, language, actor }, reply) => {
      const { meeting } = params as { meeting: string }
      const minutes = await readMinutes(deps, meeting, language, actor)
      const name = await minutesFileName(deps, meeting, language)
      reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply.type(DOCX).send(Buffer.from(writeMinutesDocx(minutes)))
    },
  })
  page(app, {
    url: '/meeting/:meeting/meeting.ics',
    access,
    handle: async ({ params, language }, reply) => {
      const { meeting } = params as { meeting: string }
      const calendar = await readMeetingCalendar(deps, meeting, language)
      return reply.type('text/calendar; charset=utf-8').send(calendar)
    },
  })
  page(app, { url: '/ideas/:idea/agenda', access, handle: (request) => proposePage(deps, request) })
  page(app, { url: '/ideas/:idea/agenda', ...post, handle: (...asked) => takeProposal(deps, ...asked) })
}
