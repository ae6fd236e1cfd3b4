import { type Html, html } from '../../../domain/html.js'
import { FILE_KINDS } from '../../../domain/ideas/file-kinds.js'
import { kilobytesIn } from '../../../domain/numbers.js'
import { PICTURE_ENDINGS } from '../../../domain/pictures/picture-kinds.js'
import { MOST_PICTURES } from '../../../domain/pictures/pictures.js'
import { radioInputs } from '../components/inputs.js'
import { mailedTo } from '../components/mailed-to.js'
import { missingWords } from '../components/pictures-missing.js'
import { formPage } from './form-page.js'
import type { FormSession } from './form-session.js'
import { privateLink } from './private-link-part.js'

const kinds = (): string => [...new Set([...FILE_KINDS.values()].map(({ label }) => label))].join(', ')
const endings = (): string =>
  [
    ...new Set([
      ...[...FILE_KINDS.values()].flatMap(({ ending, also = [] }) => [ending, ...also]),
      ...PICTURE_ENDINGS,
    ]),
  ].join(',')

/** Files and pictures, for those who have some. */
export function filesPage(session: FormSession, error?: string, kind = 'file'): string {
  const { t, deps, idea } = session
  const { fileMegabytes: megabytes, filesPerIdea: most } = deps.config
  const label = t('submission:files.choose')
  const hint = t('submission:files.hint', { kinds: kinds(), megabytes, most })
  const pictureHint = t('pictures:kind.hint', { most: MOST_PICTURES })
  const hasRoom = (idea?.files ?? []).length < most || (idea?.pictures ?? []).length < MOST_PICTURES
  const told = error === undefined ? 'file-hint' : 'file-error file-hint'
  const kindsOfFile = ['file', 'picture'].map((value) => ({ value, label: t(`pictures:kind.${value}`) }))
  const asked = { id: 'kind', name: 'kind', label: t('pictures:kind.title'), value: kind }
  const chooser = html`
    ${radioInputs(asked, kindsOfFile)}
    <div class="field">
      <label for="file">${label}</label>
      <p class="hint" id="file-hint">${hint} ${pictureHint}</p>
      ${error !== undefined && html`<p class="error" id="file-error">${error}</p>`}
      <input
        id="file"
        name="file"
        type="file"
        accept="${endings()}"
        aria-describedby="${told}"
        ${error !== undefined && html` aria-invalid="true"`}
      >
    </div>
    <p>
      <button class="btn second small" type="submit" name="go" value="attach">
        ${t('submission:files.attach')}
      </button>
    </p>
  `
  return formPage(session, {
    page: 'files',
    title: t('submission:files.title'),
    hint: t('submission:files.lead'),
    labels: { file: label },
    errors: error === undefined ? {} : { file: error },
    multipart: true,
    body: html`${attached(session)}${picturesOf(session)}${hasRoom && chooser}`,
  })
}

function attached(session: FormSession): Html | false {
  const { t, idea } = session
  const files = idea?.files ?? []
  if (files.length === 0) return false
  const items = files.map(
    (file) =>
      html`
        <li>
          <span>
            ${file.name} <span class="meta">${kilobytesIn(session.request.language, file.size)}</span>
          </span>
          ${' '}
          ${removal(t, file)}
        </li>
      `,
  )
  return html`<ul class="plain files">${items}</ul>`
}

/** Each picture with what it lacks: what is said about it decides whether readers see it. */
function picturesOf(session: FormSession): Html | false {
  const { t, idea, language, context } = session
  const pictures = idea?.pictures ?? []
  if (pictures.length === 0) return false
  const items = pictures.map((picture) => {
    const { id, name } = picture
    const things = missingWords({ t, language, texts: context.texts }, picture)
    return html`
      <li>
        <img class="thumb" src="${session.at(`pictures/${id}`)}" alt="">
        <span>
          ${name}
          ${' '}
          <a href="${session.at('picture', { id })}">
            ${t('pictures:describe')}
            <span class="vh">: ${name}</span>
          </a>
          ${' '}
          <span class="meta">
            ${things === '' ? t('pictures:ready') : t('pictures:missing.things', { things })}
          </span>
        </span>
        ${' '}
        <button class="link" type="submit" name="go" value="remove-picture:${id}">
          ${t('submission:files.remove')}
          <span class="vh">: ${name}</span>
        </button>
      </li>
    `
  })
  return html`
    <h2>${t('pictures:title')}</h2>
    <ul class="plain files">${items}</ul>
  `
}

const removal = (t: FormSession['t'], { id, name }: { readonly id: string; readonly name: string }): Html =>
  html`
    <button class="link" type="submit" name="go" value="detach:${id}">
      ${t('submission:files.remove')}
      <span class="vh">: ${name}</span>
    </button>
  `

/** Saved, to be finished another day. */
export function savedPage(session: FormSession): string {
  const { t, idea } = session
  const mailed = mailedTo(session.deps, idea)
  const address = idea?.contact.email
  const { draftDays } = session.deps.config
  const noMail =
    session.deps.config.smtpUrl === undefined ? 'submission:pause.noMailHere' : 'submission:pause.noMail'
  return formPage(session, {
    page: 'saved',
    title: t('submission:pause.title'),
    labels: {},
    errors: {},
    body: html`
      <p>${t('submission:pause.text')}</p>
      ${privateLink(session)}
      ${draftDays > 0 && html`<p>${t('submission:pause.ends', { count: draftDays })}</p>`}
      <p>
        ${mailed !== undefined && t('submission:mailed', { email: mailed })}
        ${mailed === undefined && t(address === undefined ? noMail : 'submission:notMailed')}
      </p>
    `,
    buttons: html`
      <p class="row"><a class="btn" href="${session.at('check')}">${t('submission:start.resume')}</a></p>
    `,
  })
}
