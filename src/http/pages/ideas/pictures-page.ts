import { type Html, html } from '../../../domain/html.js'
import { PICTURE_ENDINGS, PICTURE_KINDS } from '../../../domain/pictures/picture-kinds.js'
import { MOST_PICTURES } from '../../../domain/pictures/pictures.js'
import type { Picture } from '../../../domain/types.gen.js'
import { errorSummary } from '../components/form.js'
import { pictureFields } from '../components/picture-fields.js'
import { missingWords } from '../components/pictures-missing.js'
import { actForm } from './form.js'
import { frame } from './frame.js'
import type { Typed, Visit } from './visit.js'

export const ADD_PICTURE = 'add-picture'

/** The pictures of an idea: what each lacks, what is said about it, and the way to add and remove. */
export function picturesPage(visit: Visit, typed: Typed): string {
  const { t, seen } = visit
  const pictures = seen.pictures ?? []
  const items = pictures.map((picture, n) => picturePart(visit, picture, n, typed))
  return frame(
    visit,
    'pictures',
    t('pictures:title'),
    html`
      <section class="stack-l" aria-labelledby="pictures">
        <h2 id="pictures">${t('pictures:title')}</h2>
        <p class="measure">${t('pictures:lead', { most: MOST_PICTURES })}</p>
        ${pictures.length === 0 && html`<p class="meta">${t('pictures:none')}</p>`}
        ${items}
        ${visit.may('attach') && pictures.length < MOST_PICTURES && uploadForm(visit, typed)}
      </section>
    `,
  )
}

function uploadForm({ t, at, deps }: Visit, typed: Typed): Html {
  const error = typed.form === ADD_PICTURE ? (typed.errors.file ?? typed.errors['']) : undefined
  const kinds = [...PICTURE_KINDS.values()].join(', ')
  const label = t('pictures:choose')
  return html`
    <form class="stack measure" method="post" action="${at('pictures')}" enctype="multipart/form-data">
      ${error !== undefined && errorSummary(t, { file: error }, { file: label })}
      <div class="field">
        <label for="file">${label}</label>
        <p class="hint" id="file-hint">
          ${t('pictures:hint', { kinds, megabytes: deps.config.fileMegabytes })}
        </p>
        ${error !== undefined && html`<p class="error" id="file-error">${error}</p>`}
        <input
          id="file"
          name="file"
          type="file"
          accept="${PICTURE_ENDINGS.join(',')}"
          aria-describedby="${error === undefined ? 'file-hint' : 'file-error file-hint'}"
          ${error !== undefined && html` aria-invalid="true"`}
        >
      </div>
      <p class="row"><button class="btn" type="submit">${t('pictures:upload')}</button></p>
    </form>
  `
}

function picturePart(visit: Visit, picture: Picture, n: number, typed: Typed): Html {
  const { t, language, idea, context, may } = visit
  const { id, name, alt } = picture
  const missing = missingWords({ t, language, texts: context.texts }, picture)
  const state =
    missing === ''
      ? html`<p><span class="tag met">${t('pictures:ready')}</span></p>`
      : html`
        <p>
          <span class="tag missing">${t('pictures:notReady')}</span>
          ${t('pictures:missing.things', { things: missing })}
        </p>
      `
  const isOpen = missing !== '' || typed.form === `picture-${id}`
  return html`
    <section class="stack picture-part" aria-labelledby="picture-${n + 1}">
      <h3 id="picture-${n + 1}">${t('pictures:number', { number: n + 1 })}: ${name}</h3>
      <img class="preview" src="/api/ideas/${idea.id}/pictures/${id}" alt="${alt[language] ?? ''}">
      ${state}
      ${
        may('attach') &&
        html`${detailsForm(visit, picture, typed, isOpen)}${removeForm(visit, picture, typed)}`
      }
    </section>
  `
}

function detailsForm(visit: Visit, picture: Picture, typed: Typed, isOpen: boolean): Html {
  const { t, language, context } = visit
  const words = { t, language, languages: context.texts.languages }
  return html`
    <details class="judge"${isOpen && html` open`}>
      <summary>${t('pictures:describe')}<span class="vh">: ${picture.name}</span></summary>
      ${actForm(visit, {
        act: 'picture',
        item: picture.id,
        typed,
        fields: (put) => pictureFields(words, put, picture),
        go: t('pictures:save'),
        look: 'second small',
      })}
    </details>
  `
}

const removeForm = (visit: Visit, { id, name }: Picture, typed: Typed): Html =>
  actForm(visit, {
    act: 'remove-picture',
    item: id,
    typed,
    fields: () => '',
    go: html`${visit.t('pictures:remove')}<span class="vh">: ${name}</span>`,
    look: 'second small',
  })
