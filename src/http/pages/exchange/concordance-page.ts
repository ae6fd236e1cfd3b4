import type { FastifyRequest } from 'fastify'
import type { Concordance, Correction } from '../../../actions/exchange/concordance.js'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import type { MemorySentence, TermView } from '../../../domain/types.gen.js'
import { errorSummary } from '../components/form.js'
import { layout } from '../layout.js'
import { anchorOf } from '../translation/anchor.js'
import { languageIn } from '../translation/language-in.js'
import { section } from './memory-section.js'

export interface Corrected {
  /** Id of the sentence that was just corrected. */
  readonly done?: string
  readonly refused?: Correction & { readonly why: string }
}

interface Shown extends Corrected {
  readonly words: string
  readonly found: Concordance
  readonly isEditor: boolean
}

export function concordancePage(request: FastifyRequest, shown: Shown): string {
  const { t, language } = request
  const { words, found, refused } = shown
  const title = t('translation:concordance.title')
  const search = html`
    <form method="get" class="row" role="search">
      <div class="field">
        <label for="q">${t('translation:concordance.words')}</label>
        <input
          class="wide-m"
          id="q"
          name="q"
          type="search"
          value="${words}"
          maxlength="${LIMITS.search}"
          autocomplete="off"
        >
      </div>
      <button class="btn second" type="submit">${t('translation:concordance.find')}</button>
    </form>
  `
  const wrong: Record<string, string> = refused ? { [`c-${refused.sentence}`]: refused.why } : {}
  const target = t('translation:concordance.target')
  const labels = Object.fromEntries(Object.keys(wrong).map((name) => [name, target]))
  const isNone = found.terms.length + found.sentences.length === 0
  return layout(request, {
    title: refused ? t('web:wrongTitle', { title }) : title,
    styles: ['translate.css', 'exchange.css'],
    main: html`
      <div class="stack">
        <a class="back" href="/${language}/translate">${t('translation:list.title')}</a>
        <h1>${title}</h1>
        <p class="lead measure">${t('translation:concordance.lead')}</p>
      </div>
      ${errorSummary(t, wrong, labels)}
      ${search}
      ${words !== '' && isNone && html`<p role="status">${t('translation:concordance.none')}</p>`}
      ${found.hasMore && html`<p class="meta">${t('translation:concordance.more')}</p>`}
      ${found.terms.length > 0 && terms(request, shown)}
      ${found.sentences.length > 0 && sentences(request, shown)}
    `,
  })
}

function terms({ t, language }: FastifyRequest, { found, isEditor }: Shown): Html {
  const item = ({ id, sv, svAlso = [], en, enAlso = [] }: TermView): Html => html`
    <li>
      <span>
        <b lang="sv">${[sv, ...svAlso].join(', ')}</b> – <span lang="en">${[en, ...enAlso].join(', ')}</span>
      </span>
      ${
        isEditor &&
        html`
          <a href="/${language}/terms?edit=${id}#form">
            ${t('translation:concordance.toTerm')}
            <span class="vh">: ${sv}</span>
          </a>
        `
      }
    </li>
  `
  return section(
    'terms',
    t('translation:concordance.terms'),
    html`<ul class="term-list plain">${found.terms.map(item)}</ul>`,
  )
}

const sentences = (request: FastifyRequest, shown: Shown): Html =>
  section(
    'memory',
    request.t('translation:concordance.memory'),
    html`
      <ul class="term-list plain">${shown.found.sentences.map((one) => sentence(request, shown, one))}</ul>
    `,
  )

function sentence(request: FastifyRequest, shown: Shown, one: MemorySentence): Html {
  const { t } = request
  const { id, source, target, from, to, file, reference = '', maker = '' } = one
  const origin = file
    ? t('translation:concordance.foreign', { maker })
    : t('translation:concordance.from', { reference })
  const isSaved = shown.done === id
  const saved =
    isSaved && html`<span class="saved" role="status">✓ ${t('translation:concordance.saved')}</span>`
  const ways = `${languageIn(request, from)} – ${languageIn(request, to)}, ${origin}`
  return html`
    <li id="s-${id}">
      <span class="lines" lang="${from}">${source}</span>
      <b class="lines" lang="${to}">${target}</b>
      <span class="meta">${ways}</span>
      ${saved}
      ${shown.isEditor && (file ? correction(request, shown, one) : toText(request, one))}
    </li>
  `
}

/** Our own follow the text that was signed off: it is corrected there, and read by somebody else. */
function toText(
  { t, language }: FastifyRequest,
  { reference, idea = '', unit = '', to, source }: MemorySentence,
): Html {
  const place = `/${language}/ideas/${reference ?? idea}/translate/${to}#u-${anchorOf(unit)}`
  return html`
    <a href="${place}">
      ${t('translation:concordance.correct')}
      <span class="vh">: ${source.slice(0, 60)}</span>
    </a>
  `
}

function correction(request: FastifyRequest, { words, refused }: Shown, one: MemorySentence): Html {
  const { t, language } = request
  const { id, target, to } = one
  const own = refused?.sentence === id ? refused : undefined
  const query = new URLSearchParams({ q: words })
  return html`
    <details${own && html` open`}>
      <summary>
        ${t('translation:concordance.change')}
        <span class="vh">: ${one.source.slice(0, 60)}</span>
      </summary>
      <form method="post" class="stack" action="/${language}/concordance?${query.toString()}">
        <input type="hidden" name="sentence" value="${id}">
        <input type="hidden" name="seen" value="${target}">
        <label for="c-${id}">${t('translation:concordance.target')}</label>
        ${own && html`<p class="error" id="e-${id}">${own.why}</p>`}
        <textarea
          id="c-${id}"
          name="target"
          lang="${to}"
          rows="2"
          ${own && html` aria-invalid="true" aria-describedby="e-${id}"`}
        >
          ${TEXT_START}
          ${own ? own.target : target}
        </textarea>
        <p><button class="btn second small" type="submit">${t('translation:concordance.save')}</button></p>
      </form>
    </details>
  `
}
