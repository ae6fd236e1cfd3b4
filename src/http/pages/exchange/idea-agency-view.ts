import type { FastifyRequest } from 'fastify'
import { dayIn } from '../../../domain/dates/for-people.js'
import { formatReport } from '../../../domain/exchange/format-report.js'
import { openOrders } from '../../../domain/exchange/order.js'
import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { errorSummary } from '../components/form.js'
import { layout } from '../layout.js'
import { languageIn } from '../translation/language-in.js'
import { where } from './agency-order-part.js'
import { type Found, section, type Typed } from './agency-section.js'
import { fileField, languageField, packageFields } from './common.js'
import { type EngineChoice, engineDone, enginePart } from './engine-part.js'
import { reportList } from './report.js'

/** One idea and one language: who has the texts, out, in, and what became of them. */
export function ideaAgencyView(
  request: FastifyRequest,
  found: Found,
  { to, languages }: { readonly to: string; readonly languages: readonly string[] },
  form: Typed,
  choice: EngineChoice,
): string {
  const { t, language } = request
  const { idea } = found
  const title = titleOf(idea) || t('web:idea.untitled')
  const lang = idea.language !== language && html` lang="${idea.language}"`
  const labels = {
    language: t('exchange:to'),
    agency: t('exchange:agency'),
    due: t('exchange:due'),
    engine: t('exchange:engine.choose'),
    file: t('exchange:file'),
  }
  const head = html`
    <div class="idea-head">
      <a class="back" href="/${language}/ideas/${idea.reference ?? idea.id}">${t('exchange:backToIdea')}</a>
      <p class="meta">${idea.reference ?? t('web:idea.noReference')} · <span${lang}>${title}</span></p>
      <h1>${t('exchange:title')}</h1>
      <p class="measure">${t('exchange:lead')}</p>
    </div>
  `
  const choose = html`
    <form class="row" method="get">
      ${languageField(request, to, languages)}
      <button class="btn second" type="submit">${t('exchange:choose')}</button>
    </form>
  `
  return layout(request, {
    title: `${t('exchange:title')} – ${title}`,
    styles: ['exchange.css'],
    main: html`
      ${head}
      ${errorSummary(t, form.wrong, labels)}
      ${form.machine && engineDone(request, form.machine, choice.engines)}
      ${reported(request, found, form.done)}
      ${choose}
      ${where(request, found, to, form)}
      ${out(request, found, to)}
      ${back(request, found, to, form)}
      ${enginePart(request, idea, to, choice, form.wrong.engine ?? form.wrong.clearance ?? form.wrong.units)}
      ${earlier(request, found)}
    `,
  })
}

/** The report of the file that was just taken in. */
function reported({ t }: FastifyRequest, found: Found, done: Typed['done']): Html | '' {
  if (done === undefined) return ''
  const told = formatReport(found.context, found.idea, done, t)
  return section('report', t('exchange:report.title'), reportList(t, told))
}

/** The file comes from the API, which the browser's own session opens. */
function out({ t }: FastifyRequest, { idea }: Found, to: string): Html {
  const warning = !idea.clearance && html`<p class="measure">${t('exchange:notCleared')}</p>`
  const action = `/api/ideas/${idea.id}/translations/${to}/package`
  const form = html`
    <form method="get" action="${action}">
      ${packageFields(t)}
      <p class="row"><button class="btn" type="submit">${t('exchange:fetch')}</button></p>
    </form>
  `
  return section(
    'out',
    t('exchange:out'),
    html`
      <p class="measure">${t('exchange:outLead')}</p>
      ${warning}
      ${form}
    `,
  )
}

function back({ t, language }: FastifyRequest, { idea }: Found, to: string, { typed, wrong }: Typed): Html {
  const isOrdered = openOrders(idea, to).length > 0
  const agency =
    !isOrdered &&
    html`
      <div class="field">
        <label for="by">${t('exchange:by')}</label>
        <p class="hint" id="by-hint">${t('exchange:byHint')}</p>
        <input
          class="wide-m"
          id="by"
          aria-describedby="by-hint"
          name="agency"
          type="text"
          maxlength="100"
          autocomplete="off"
          value="${typed.upload ?? ''}"
        >
      </div>
    `
  const form = html`
    <form method="post" enctype="multipart/form-data" action="/${language}/ideas/${idea.id}/agency/file">
      <input type="hidden" name="to" value="${to}">
      ${fileField(t, '.xlf,.xliff,application/xliff+xml', wrong.file)}
      ${agency}
      <p class="row"><button class="btn" type="submit">${t('exchange:takeIn')}</button></p>
    </form>
  `
  return section(
    'in',
    t('exchange:in'),
    html`
      <p class="measure">${t('exchange:inLead')}</p>
      ${form}
    `,
  )
}

/** What has gone out and come in before. */
function earlier(request: FastifyRequest, { idea }: Found): Html | '' {
  const { t, language } = request
  const ended = (idea.orders ?? []).filter(({ returned, cancelled }) => returned || cancelled)
  if (ended.length === 0) return ''
  const items = ended.toReversed().map(({ agency, language: to, returned, cancelled }) => {
    const day = dayIn(language, String(returned?.at ?? cancelled?.at))
    const what = t(returned ? 'exchange:returned' : 'exchange:cancelled', { day })
    return html`<li><b>${agency}</b>, ${languageIn(request, to)}: ${what}</li>`
  })
  return section('earlier', t('exchange:earlier'), html`<ul>${items}</ul>`)
}
