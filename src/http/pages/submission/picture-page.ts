import type { FastifyReply } from 'fastify'
import { changePicture, readPreview } from '../../../actions/pictures/change-pictures.js'
import { DomainError } from '../../../domain/errors.js'
import { html } from '../../../domain/html.js'
import { previewHeaders } from '../../../domain/pictures/picture-headers.js'
import { pictureOfIdea } from '../../../domain/pictures/pictures.js'
import { one } from '../../../domain/submission/form-values.js'
import type { Picture, PictureDetails } from '../../../domain/types.gen.js'
import { errorsByName } from '../components/answer-form/errors-by-name.js'
import { idOf } from '../components/answer-form/field-parts.js'
import {
  type PictureWords,
  pictureDetailsIn,
  pictureFields,
  pictureLabels,
} from '../components/picture-fields.js'
import { heldTo } from '../held-to.js'
import { askedFor, sentValues } from '../sent-values.js'
import { formPage } from './form-page.js'
import type { FormSession } from './form-session.js'
import type { Taken } from './take-page.js'

/** @throws DomainError `not-found` when this visitor has no such picture */
function pictureIn({ idea, linkOwner }: FormSession, id: string): Picture {
  if (!idea || !linkOwner) throw new DomainError('not-found')
  return pictureOfIdea(idea, id)
}

const languagesOf = ({ context }: FormSession): readonly string[] => context.texts.languages

const wordsOf = (session: FormSession): PictureWords => ({
  t: session.t,
  language: session.language,
  languages: languagesOf(session),
})

/** What is said about one picture: all of it may wait until it is published. */
export function picturePage(
  session: FormSession,
  id = askedFor(session.request, 'id')[0] ?? '',
  given: { readonly values?: object; readonly errors?: Readonly<Record<string, string>> } = {},
): string {
  const { t } = session
  const picture = pictureIn(session, id)
  const errors = given.errors ?? {}
  const values = { alt: {}, ...(given.values ?? picture) } as Picture
  const fields = pictureFields(
    wordsOf(session),
    (name, label, more = {}) => ({ ...more, id: idOf(name), name, label, error: errors[name] }),
    values,
  )
  return formPage(session, {
    page: 'picture',
    back: 'files',
    title: t('pictures:describe'),
    hint: t('pictures:describeLead'),
    labels: pictureLabels(wordsOf(session)),
    errors,
    body: html`
      <input type="hidden" name="picture" value="${id}">
      <img class="preview" src="${session.at(`pictures/${id}`)}" alt="">
      ${fields}
    `,
    buttons: html`
      <p class="row">
        <button class="btn" type="submit" name="go" value="save">${t('pictures:save')}</button>
        <a href="${session.at('files')}">${t('pictures:later')}</a>
      </p>
    `,
  })
}

/** Takes what is said about a picture; what cannot be taken is shown again. */
export async function takePictureDetails(session: FormSession, reply: FastifyReply): Taken {
  const { deps, request, linkOwner } = session
  const sent = sentValues(request)
  const id = one(sent, 'picture')
  pictureIn(session, id)
  if (!linkOwner) throw new DomainError('not-found')
  const values = pictureDetailsIn((name) => one(sent, name).trim(), languagesOf(session))
  try {
    const details = heldTo<PictureDetails>(request, 'picture-details.json', values)
    const { actor, found } = linkOwner
    await changePicture(deps, { idea: actor.id, actor, revision: 'latest', found }, id, details)
  } catch (error) {
    if (!(error instanceof DomainError) || ![400, 422].includes(error.status)) throw error
    const errors = errorsByName(session, error.extras.errors ?? [])
    return reply.status(422).send(picturePage(session, id, { values, errors }))
  }
  return reply.redirect(session.at('files'), 303)
}

/** The picture itself, small, for the visitor whose idea it belongs to. */
export async function sendPicture(session: FormSession, reply: FastifyReply): Promise<FastifyReply> {
  const { picture: id } = session.request.params as { picture: string }
  pictureIn(session, id)
  const bytes = await readPreview(session.deps, session.idea ?? {}, id)
  return reply.headers(previewHeaders).send(bytes)
}
