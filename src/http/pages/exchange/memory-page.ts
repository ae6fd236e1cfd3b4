import type { FastifyRequest } from 'fastify'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { MemoryFileView } from '../../../domain/types.gen.js'
import { countedText, countText } from '../components/count-text.js'
import { errorSummary } from '../components/form.js'
import { notice } from '../components/notice.js'
import { layout } from '../layout.js'
import { languageIn } from '../translation/language-in.js'
import { fileField } from './common.js'
import { memoryReport } from './memory-report.js'
import { type MemoryShown, section } from './memory-section.js'

export function memoryPage(request: FastifyRequest, shown: MemoryShown): string {
  const { t, language } = request
  const title = t('memory:title')
  const head = html`
    <div class="stack">
      <a class="back" href="/${language}/translate">${t('translation:list.title')}</a>
      <h1>${title}</h1>
      <p class="lead measure">${t('memory:lead')}</p>
    </div>
  `
  const wrong = errorSummary(t, shown.wrong ?? {}, { file: t('memory:in.file') })
  return layout(request, {
    title: shown.wrong ? t('web:wrongTitle', { title }) : title,
    styles: ['exchange.css'],
    main: html`
      ${head}
      ${wrong}
      ${told(request, shown)}
      ${own(request, shown)}
      ${out(request, shown)}
      ${shown.isKeeper && upload(request, shown)}
      ${files(request, shown)}
    `,
  })
}

function told({ t }: FastifyRequest, { taken, rebuilt, removed }: MemoryShown): Html | '' {
  if (taken) return memoryReport(t, taken)
  if (rebuilt) return notice(t('memory:own.rebuilt', { ...rebuilt }), '', 'met')
  return removed === undefined ? '' : notice(t('memory:files.removed', { name: removed }), '', 'met')
}

function own({ t, language }: FastifyRequest, { own, isAdministrator }: MemoryShown): Html {
  const rebuild =
    isAdministrator &&
    html`
      <form method="post" action="/${language}/memory/rebuild">
        <p class="measure">${t('memory:own.rebuildText')}</p>
        <p class="row"><button class="btn second" type="submit">${t('memory:own.rebuild')}</button></p>
      </form>
    `
  return section(
    'own',
    t('memory:own.title'),
    html`
      <p class="measure"><b>${countedText(t, 'memory:own.count', own)}</b> ${t('memory:own.text')}</p>
      ${rebuild}
    `,
  )
}

function out(request: FastifyRequest, { languages }: MemoryShown): Html {
  const { t } = request
  const choice = (name: string, label: string, chosen: string): Html =>
    html`
      <div class="field">
        <label for="${name}">${t(label)}</label>
        <select class="wide-s" id="${name}" name="${name}">
          ${languages.map(
            (one) =>
              html`
                <option value="${one}"${one === chosen && html` selected`}>
                  ${languageIn(request, one)}
                </option>
              `,
          )}
        </select>
      </div>
    `
  const form = html`
    <form method="get" action="/api/translation-memory">
      <div class="row">
        ${choice('source', 'memory:out.from', 'sv')}
        ${choice('language', 'memory:out.to', 'en')}
      </div>
      <label class="choice">
        <input type="checkbox" name="foreign" value="true">
        <span>${t('memory:out.foreign')}</span>
      </label>
      <p class="row"><button class="btn second" type="submit">${t('memory:out.fetch')}</button></p>
    </form>
  `
  return section(
    'out',
    t('memory:out.title'),
    html`
      <p class="measure">${t('memory:out.lead')}</p>
      ${form}
    `,
  )
}

function upload({ t, language }: FastifyRequest, { wrong = {}, typed = '' }: MemoryShown): Html {
  const agency = html`
    <div class="field">
      <label for="agency">${t('memory:in.agency')}</label>
      <input
        class="wide-m"
        id="agency"
        name="agency"
        type="text"
        maxlength="50"
        autocomplete="off"
        value="${typed}"
      >
    </div>
  `
  const form = html`
    <form method="post" enctype="multipart/form-data" action="/${language}/memory/file">
      ${fileField(t, '.tmx', wrong.file, 'memory:in.file')}
      ${agency}
      <p class="row"><button class="btn" type="submit">${t('memory:in.take')}</button></p>
    </form>
  `
  return section(
    'in',
    t('memory:in.title'),
    html`
      <p class="measure">${t('memory:in.lead')}</p>
      ${form}
    `,
  )
}

const COLUMNS = ['name', 'agency', 'ways', 'sentences', 'added'] as const

function files(request: FastifyRequest, { files, isKeeper }: MemoryShown): Html {
  const { t } = request
  const title = t('memory:files.title')
  const names = [...COLUMNS, ...(isKeeper ? ['act' as const] : [])]
  const head = names.map((name) => html`<th scope="col">${t(`memory:files.${name}`)}</th>`)
  const table = html`
    <table class="table folds">
      <caption class="vh">${title}</caption>
      <thead><tr>${head}</tr></thead>
      <tbody>${files.map((file) => row(request, file, isKeeper))}</tbody>
    </table>
  `
  return section('files', title, files.length > 0 ? table : html`<p>${t('memory:files.none')}</p>`)
}

function row(request: FastifyRequest, file: MemoryFileView, isKeeper: boolean): Html {
  const { t, language } = request
  const { id, name, agency, ways, sentences, added, more = false } = file
  const label = (column: string): Html => html` data-label="${t(`memory:files.${column}`)}"`
  const told = ways.map(({ from, to }) => `${languageIn(request, from)} – ${languageIn(request, to)}`)
  const by = t('memory:files.by', { day: dayIn(language, added.at), name: added.by.name })
  const remove =
    isKeeper &&
    html`
      <td${label('act')}>
        <form method="post" action="/${language}/memory/remove">
          <input type="hidden" name="file" value="${id}">
          <input type="hidden" name="name" value="${name}">
          <button class="btn danger small" type="submit">
            ${t('memory:files.remove')}
            <span class="vh">: ${name}</span>
          </button>
        </form>
      </td>
    `
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td${label('agency')}>${agency ?? '–'}</td>
      <td${label('ways')}>${told.join(', ')}</td>
      <td${label('sentences')}>${countText(t, { n: sentences, more })}</td>
      <td${label('added')}>${by}</td>
      ${remove}
    </tr>
  `
}
