import type { FastifyReply, FastifyRequest } from 'fastify'
import { attachFile, detachFile, type GivenFile } from '../../../actions/ideas/attach-file.js'
import { DomainError, type ErrorCode } from '../../../domain/errors.js'
import type { FormValues } from '../../../domain/submission/form-values.js'
import { asTyped } from '../../../domain/typed-text.js'
import { errorsByName } from '../components/answer-form/errors-by-name.js'
import { arrivedWhole } from '../uploads.js'
import { filesPage } from './files-page.js'
import type { FormSession } from './form-session.js'
import { openFormSession } from './open-form-session.js'
import { type Taken, withDraft } from './take-page.js'

interface SentFile {
  readonly values: FormValues
  /** Absent when none was chosen. */
  readonly file?: GivenFile
  readonly isTooLarge: boolean
}

/** The fields and the one file of a form. What is larger than allowed is read to its end and not kept. */
export async function fileIn(request: FastifyRequest, megabytes: number): Promise<SentFile> {
  // The types do not know that a file too large may come in cut off, so that it can be told at its field.
  const asked = {
    limits: { fileSize: megabytes * 1024 * 1024, files: 1, fields: 20 },
    throwFileSizeLimit: false,
  }
  const values = new Map<string, string[]>()
  let file: GivenFile | undefined
  let isTooLarge = false
  for await (const part of request.parts(asked)) {
    if (part.type === 'field') {
      values.set(part.fieldname, [...(values.get(part.fieldname) ?? []), asTyped(String(part.value))])
      continue
    }
    const pieces: Buffer[] = []
    for await (const piece of part.file) pieces.push(piece)
    isTooLarge ||= part.file.truncated
    const content = Buffer.concat(pieces)
    if (part.filename) file = { name: part.filename, content }
  }
  return { values, isTooLarge, ...(file && { file }) }
}

/** What no other file would mend. */
const NO_ROOM: ReadonlySet<ErrorCode> = new Set(['quota-reached', 'disk-full'])

/** Attaches or takes away, and shows the page again; or goes on. */
export async function takeFiles(session: FormSession, reply: FastifyReply): Taken {
  const { deps, request, t } = session
  const { values, file, isTooLarge } = await arrivedWhole(request, () =>
    fileIn(request, deps.config.fileMegabytes),
  )
  const [way = 'next', id = ''] = (values.get('go')?.[0] ?? 'next').split(':')
  const limit = deps.config.fileMegabytes
  const fail = (error: string) => reply.status(422).send(filesPage(session, error))
  if (isTooLarge) return fail(t('errors:fields.file-too-large', { limit }))
  if (way === 'attach' && !file) return fail(t('submission:files.none'))
  try {
    if (file) {
      const { actor, found } = await withDraft(session, reply, values)
      await attachFile(deps, { idea: actor.id, actor, revision: 'latest', found }, file)
    }
    if (way === 'detach' && session.linkOwner) {
      const { actor, found } = session.linkOwner
      await detachFile(deps, { idea: actor.id, actor, revision: 'latest', found }, id)
    }
  } catch (error) {
    const isTold = error instanceof DomainError && (error.status === 422 || NO_ROOM.has(error.code))
    if (!isTold) throw error
    const said = NO_ROOM.has(error.code)
      ? t(`errors:${error.code}.detail`)
      : errorsByName(session, error.extras.errors ?? []).file
    return reply
      .status(error.status)
      .send(filesPage(await openFormSession(deps, request, reply), said ?? t('web:wrong')))
  }
  return reply.redirect(session.at(nextAfter(way)), 303)
}

function nextAfter(way: string): string {
  if (way === 'later') return 'saved'
  if (way === 'check') return 'check'
  return way === 'next' ? 'contact' : 'files'
}
