import type { FastifyReply, FastifyRequest } from 'fastify'
import { noticeIn } from '../../../domain/definitions/notices.js'
import { DomainError } from '../../../domain/errors.js'
import { blankForm } from '../../../domain/submission/blank-form.js'
import { formValues } from '../../../domain/submission/form-values.js'
import { plainLines } from '../../../domain/submission/plain-lines.js'
import { clearCookie } from '../../plugins/cookies.js'
import { type Pages, page } from '../page.js'
import { checkPage } from './check-page.js'
import { contactPage, contactValues } from './contact-page.js'
import { documentPage, takeDocument } from './document-page.js'
import { donePage } from './done-page.js'
import { filesPage, savedPage } from './files-page.js'
import type { FormSession } from './form-session.js'
import { heldPage, takeHeld } from './held-page.js'
import { earlierIdeas, openFormSession, setLinkAside } from './open-form-session.js'
import { picturePage, sendPicture, takePictureDetails } from './picture-page.js'
import { printPage } from './print-page.js'
import { questionPage } from './question-page.js'
import { startPage } from './start-page.js'
import { takeFiles } from './take-file.js'
import { type Taken, takeCheck, takeContact, takeQuestion } from './take-page.js'

/** Telling an idea, without signing in: one question a page, kept at every step. */
export const submitPages: Pages = (app, { deps }) => {
  const open = { access: 'public' } as const
  const staff = { url: '/submit/held', access: ['advisor', 'administrator'] } as const
  const session = (request: FastifyRequest, reply: FastifyReply) => openFormSession(deps, request, reply)

  page(app, { ...staff, handle: (request) => heldPage(deps, request) })
  page(app, { ...staff, method: 'POST', handle: (request, reply) => takeHeld(deps, request, reply) })
  page(app, {
    ...open,
    url: '/submit',
    handle: async (...asked) => startPage(await session(...asked), await earlierIdeas(deps, asked[0])),
  })
  page(app, { ...open, url: '/submit/print', handle: async (...asked) => printPage(await session(...asked)) })
  page(app, {
    ...open,
    url: '/submit/form.docx',
    handle: async (request, reply) => sendDocx(await session(request, reply), reply),
  })
  page(app, {
    ...open,
    url: '/submit/another',
    method: 'POST',
    handle: async ({ language }, reply) => {
      setLinkAside(deps, reply)
      return reply.redirect(`/${language}/submit`, 303)
    },
  })
  page(app, {
    ...open,
    url: '/submit/forget',
    method: 'POST',
    handle: async ({ language }, reply) => clearCookie(reply, 'link').redirect(`/${language}/submit`, 303),
  })
  page(app, {
    ...open,
    url: '/submit/pictures/:picture',
    handle: async (request, reply) => sendPicture(await session(request, reply), reply),
  })
  page(app, {
    ...open,
    url: '/submit/:page',
    handle: async (request, reply) => show(await session(request, reply), nameOf(request)),
  })
  page(app, {
    ...open,
    url: '/submit/:page',
    method: 'POST',
    strictOf: deps.config.requestsPerMinute,
    handle: async (request, reply) => take(await session(request, reply), reply, nameOf(request)),
  })
}

const nameOf = ({ params }: FastifyRequest): string => (params as { page: string }).page

const isSection = ({ context }: FormSession, name: string): boolean =>
  context.template.sections.some(({ id }) => id === name)

type Show = (session: FormSession) => string
const SHOWN: ReadonlyMap<string, Show> = new Map<string, Show>([
  ['files', (session) => filesPage(session)],
  ['picture', (session) => picturePage(session)],
  ['contact', (session) => contactPage(session, contactValues(session), {})],
  ['check', (session) => checkPage(session)],
  ['form', (session) => documentPage(session)],
  ['saved', savedPage],
  ['done', (session) => (session.isDraft ? checkPage(session) : donePage(session))],
])

function show(session: FormSession, name: string): string {
  if (!isSection(session, name)) {
    const other = SHOWN.get(name)
    if (!other) throw new DomainError('not-found')
    return other(session)
  }
  const values = formValues(session.context.template, name, session.idea?.answers ?? {})
  return questionPage(session, name, { values, errors: {}, kept: {} })
}

type Take = (session: FormSession, reply: FastifyReply) => Taken
const TAKEN: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['files', takeFiles],
  ['picture', takePictureDetails],
  ['form', takeDocument],
  ['contact', takeContact],
  ['check', takeCheck],
])

function take(session: FormSession, reply: FastifyReply, name: string): Taken {
  if (isSection(session, name)) return takeQuestion(session, reply, name)
  const other = TAKEN.get(name)
  if (!other) throw new DomainError('not-found')
  return other(session, reply)
}

async function sendDocx({ deps, t, has, language }: FormSession, reply: FastifyReply): Promise<FastifyReply> {
  const { writeBlankDocx } = await import('../../../domain/submission/write-blank-docx.js')
  const form = blankForm(deps.definitions.current, { t, has, language })
  const notice = plainLines(noticeIn(deps.definitions.notices.notice.current, language).text)
  const bytes = writeBlankDocx(form, notice, t, language, deps.clock())
  return reply
    .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    .header('content-disposition', `attachment; filename="fyrsteg-${language}.docx"`)
    .send(Buffer.from(bytes))
}
