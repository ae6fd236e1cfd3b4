import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { FILE_KINDS } from '../../../domain/ideas/file-kinds.js'
import { kilobytesIn } from '../../../domain/numbers.js'
import { errorSummary } from '../components/form.js'
import { listPart } from '../components/list-part.js'
import type { Typed, Visit } from './visit.js'

/** The files of an idea; who may attach one does it here. */
export function filesPart(visit: Visit, typed: Typed): Html {
  const { t, idea, language, may } = visit
  const files = (idea.files ?? []).map(
    ({ id, name, size, at }) =>
      html`
        <li>
          <a href="/api/ideas/${idea.id}/files/${id}" download>${name}</a> <span class="meta">
            ${kilobytesIn(language, size)} · ${dayIn(language, at)}
          </span>
        </li>
      `,
  )
  return listPart({
    id: 'files',
    title: t('ideas:files.title'),
    items: files,
    none: t('ideas:files.none'),
    look: 'planks',
    more: may('attach') && attachForm(visit, typed),
  })
}

const endings = (): string =>
  [...FILE_KINDS.values()].flatMap(({ ending, also = [] }) => [ending, ...also]).join(',')
const kinds = (): string => [...new Set([...FILE_KINDS.values()].map(({ label }) => label))].join(', ')

function attachForm({ t, deps, at }: Visit, { form, errors }: Typed): Html {
  const { fileMegabytes: megabytes, filesPerIdea: most } = deps.config
  const error = form === 'attach' ? (errors.file ?? errors['']) : undefined
  const label = t('ideas:files.choose')
  return html`
    <form class="stack" id="attach" method="post" action="${at('files')}" enctype="multipart/form-data">
      ${errorSummary(t, error === undefined ? {} : { file: error }, { file: label })}
      <div class="field">
        <label for="file">${label}</label>
        <p class="hint" id="file-hint">${t('submission:files.hint', { kinds: kinds(), megabytes, most })}</p>
        ${error !== undefined && html`<p class="error" id="file-error">${error}</p>`}
        <input
          id="file"
          name="file"
          type="file"
          accept="${endings()}"
          aria-describedby="${error === undefined ? '' : 'file-error '}file-hint"
          ${error !== undefined && html` aria-invalid="true"`}
        >
      </div>
      <p class="row"><button class="btn second small" type="submit">${t('ideas:files.attach')}</button></p>
    </form>
  `
}
