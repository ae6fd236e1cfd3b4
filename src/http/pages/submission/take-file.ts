import type { FastifyReply } from 'fastify'
import { attachFile, detachFile } from '../../../actions/ideas/attach-file.js'
import { addPicture, removePicture } from '../../../actions/pictures/change-pictures.js'
import { DomainError, type ErrorCode } from '../../../domain/errors.js'
import { errorsByName } from '../components/answer-form/errors-by-name.js'
import { arrivedWhole, sentFile } from '../uploads.js'
import { filesPage } from './files-page.js'
import type { FormSession } from './form-session.js'
import { openFormSession } from './open-form-session.js'
import { type Taken, withDraft } from './take-page.js'

/** What no other file would mend. */
const NO_ROOM: ReadonlySet<ErrorCode> = new Set(['quota-reached', 'disk-full'])

/** Attaches or takes away, and shows the page again; or goes on. */
export async function takeFiles(session: FormSession, reply: FastifyReply): Taken {
  const { deps, request, t } = session
  const { values, file, isTooLarge } = await arrivedWhole(request, () =>
    sentFile(request, deps.config.fileMegabytes),
  )
  const [way = 'next', id = ''] = (values.get('go')?.[0] ?? 'next').split(':')
  const limit = deps.config.fileMegabytes
  const kind = values.get('kind')?.[0]
  const fail = (error: string) => reply.status(422).send(filesPage(session, error, kind))
  if (isTooLarge) return fail(t('errors:fields.file-too-large', { limit }))
  if (way === 'attach' && !file) return fail(t('submission:files.none'))
  try {
    if (file) {
      const { actor, found } = await withDraft(session, reply, values)
      const asking = { idea: actor.id, actor, revision: 'latest', found } as const
      if (kind === 'picture') {
        const { idea } = await addPicture(deps, asking, file)
        const id = idea.pictures?.at(-1)?.id ?? ''
        return reply.redirect(session.at('picture', { id }), 303)
      }
      await attachFile(deps, asking, file)
    }
    if (session.linkOwner) {
      const { actor, found } = session.linkOwner
      const asking = { idea: actor.id, actor, revision: 'latest', found } as const
      if (way === 'detach') await detachFile(deps, asking, id)
      if (way === 'remove-picture') await removePicture(deps, asking, id)
    }
  } catch (error) {
    const isTold = error instanceof DomainError && (error.status === 422 || NO_ROOM.has(error.code))
    if (!isTold) throw error
    const said = NO_ROOM.has(error.code)
      ? t(`errors:${error.code}.detail`)
      : errorsByName(session, error.extras.errors ?? []).file
    return reply
      .status(error.status)
      .send(filesPage(await openFormSession(deps, request, reply), said ?? t('web:wrong'), kind))
  }
  return reply.redirect(session.at(nextAfter(way)), 303)
}

function nextAfter(way: string): string {
  if (way === 'later') return 'saved'
  if (way === 'check') return 'check'
  return way === 'next' ? 'contact' : 'files'
}
