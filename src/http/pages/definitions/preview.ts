import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { trial } from '../../../domain/definitions/change-definition.js'
import type { Composed } from '../../../domain/definitions/compose.js'
import type { EditionKind } from '../../../domain/definitions/kinds.js'
import { type Notice, noticeIn } from '../../../domain/definitions/notices.js'
import { type Html, html } from '../../../domain/html.js'
import { renderMarkdown } from '../../../domain/markdown.js'
import type { DefinitionView, ProcessTightening } from '../../../domain/types.gen.js'
import { diagram, gates, matrix } from '../components/process-parts.js'
import { progressText } from '../components/progress.js'
import { behaviour } from './behaviour.js'
import { processDifferences } from './process-differences.js'
import { templatePreview } from './template-preview.js'

/** An edition as it is, or as it would be: a draft is shown as if it were in use. */
export function preview(
  { definitions }: Deps,
  request: FastifyRequest,
  kind: EditionKind,
  edition: DefinitionView,
): Html | '' {
  const { installed } = definitions
  const isDraft = edition.state === 'draft'
  const shown = isDraft ? trial(installed, { ...edition, used: [] }) : installed.now
  const title = request.t(`definitions:editions.${isDraft ? 'preview' : 'previewNow'}`)
  if (kind === 'process') return processPreview(shown, request, edition, title)
  if (kind === 'template') return templatePreview(shown, request, edition, title)
  return noticePreview(shown.notices[kind].editions.get(edition.name), request, title)
}

/** In every language that it is written in. */
function noticePreview(
  notice: Notice | undefined,
  { t, language }: FastifyRequest,
  title: string,
): Html | '' {
  if (!notice) return ''
  const all = Object.keys(notice.texts).map((one) => {
    const { text } = noticeIn(notice, one)
    const lang = one !== language && html` lang="${one}"`
    return html`
      <div class="stack">
        <h3>${t(`definitions:editions.text.${one}`)}</h3>
        <div class="prose stack"${lang}>${renderMarkdown(text, { headingLevel: 4 })}</div>
      </div>
    `
  })
  return html`
    <section aria-labelledby="preview">
      <h2 id="preview">${title}</h2>
      <div class="thirds">${all}</div>
    </section>
  `
}

function processPreview(
  { current, processes }: Composed,
  request: FastifyRequest,
  { name, content }: DefinitionView,
  title: string,
): Html | '' {
  const { t, language } = request
  const process = processes.get(name)
  if (!process) return ''
  const context = { ...current, process }
  const own = content?.process as unknown as ProcessTightening | undefined
  const base = own && processes.get(own.extends)?.definition
  return html`
    ${own && base && processDifferences({ request, context, base }, own)}
    <section aria-labelledby="preview">
      <h2 id="preview">${title}</h2>
      <div class="wide-only">${diagram(context, request)}</div>
      <div class="narrow-only">${progressText(context, language)}</div>
    </section>
    <section aria-labelledby="gates">
      <h2 id="gates">${t('web:process.gates')}</h2>
      <div class="thirds">${gates(context, language)}</div>
    </section>
    <section aria-labelledby="who">
      <h2 id="who">${t('web:process.who')}</h2>
      ${matrix(context, language)}
    </section>
    ${behaviour(context, t, language)}
  `
}
