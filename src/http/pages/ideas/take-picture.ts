import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { addPicture } from '../../../actions/pictures/change-pictures.js'
import { DomainError } from '../../../domain/errors.js'
import { arrivedWhole, sentFile } from '../uploads.js'
import { ADD_PICTURE } from './pictures-page.js'
import { show } from './show.js'
import { mistakes, visit } from './visit.js'

/** Adds the picture that was chosen, and shows the page again; what cannot be taken is said at the field. */
export async function takePicture(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const at = await visit(deps, request)
  if (!at.may('read-inner')) throw new DomainError('not-found')
  const { file, isTooLarge } = await arrivedWhole(request, () => sentFile(request, deps.config.fileMegabytes))
  const fail = async (errors: Readonly<Record<string, string>>) =>
    reply
      .status(422)
      .send(await show({ ...at, isWrong: true }, 'pictures', { form: ADD_PICTURE, values: {}, errors }))
  const limit = deps.config.fileMegabytes
  if (isTooLarge) return fail({ file: at.t('errors:fields.file-too-large', { limit }) })
  if (!file) return fail({ file: at.t('pictures:noFile') })
  try {
    await addPicture(deps, { idea: at.idea.id, actor: at.actor, revision: 'latest', found: at }, file)
  } catch (error) {
    return fail(mistakes(at, error))
  }
  return reply.redirect(`${at.at('pictures')}?saved=1&did=add-picture`, 303)
}
