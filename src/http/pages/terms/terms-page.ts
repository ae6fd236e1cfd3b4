import type { FastifyRequest } from 'fastify'
import { type Html, html, TEXT_START } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { TermView } from '../../../domain/types.gen.js'
import { errorSummary } from '../components/form.js'
import { termFiles } from '../exchange/term-files.js'
import { layout } from '../layout.js'

interface Shown {
  readonly shown: readonly TermView[]
  readonly words: string
  readonly isEditor: boolean
  /** The one that is being changed. */
  readonly term?: TermView
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** What became of a file that was sent. */
  readonly report: Html | undefined
}

/** Names of the fields, in their order; those that hold one thing a line. */
const LINES = new Set(['svAlso', 'enAlso', 'forbidden'])
const FIELDS = ['sv', 'svAlso', 'en', 'enAlso', 'gloss', 'forbidden', 'note'] as const

export function termsPage(request: FastifyRequest, all: Shown): string {
  const { t, language } = request
  const { shown, words, isEditor } = all
  const search = html`
    <form method="get" class="row" role="search">
      <div class="field">
        <label for="q">${t('translation:termbase.search')}</label>
        <input class="wide-m" id="q" name="q" type="search" value="${words}">
      </div>
      <button class="btn second" type="submit">${t('translation:termbase.find')}</button>
    </form>
  `
  const list = html`<ul class="term-list plain">${shown.map((term) => item(request, term, isEditor))}</ul>`
  const labels = {
    ...Object.fromEntries(FIELDS.map((name) => [name, t(`translation:termbase.${name}`)])),
    file: t('terms:file'),
  }
  const files = termFiles(request, isEditor ? `/${language}/terms/file` : undefined, all.errors.file)
  const title = t('translation:termbase.title')
  return layout(request, {
    title,
    styles: ['translate.css', 'exchange.css'],
    main: html`
      <div class="stack">
        <a class="back" href="/${language}/translate">${t('translation:list.title')}</a>
        <h1>${title}</h1>
        <p class="lead measure">${t('translation:termbase.lead')}</p>
        <p><a href="#files">${t('terms:title')}</a></p>
      </div>
      ${errorSummary(t, all.errors, labels)}
      ${all.report}
      ${isEditor && form(request, all)}
      <section aria-labelledby="all">
        <h2 id="all">${t('translation:termbase.count', { count: shown.length })}</h2>
        ${search}
        ${list}
      </section>
      ${files}
    `,
  })
}

function item({ t, language }: FastifyRequest, term: TermView, isEditor: boolean): Html {
  const { id, sv, svAlso = [], en, enAlso = [], gloss, forbidden = [], note, active, checked } = term
  const never =
    forbidden.length > 0 &&
    html`
      <span class="meta">
        ${t('translation:termbase.never')} <span lang="en">${forbidden.join(', ')}</span>
      </span>
    `
  const tags = [
    !active && html`<span class="tag missing">${t('translation:termbase.retired')}</span>`,
    active && !checked && html`<span class="tag now">${t('translation:termbase.unchecked')}</span>`,
  ]
  const edit =
    isEditor &&
    html`
      <a href="/${language}/terms?edit=${id}#form">
        ${t('translation:termbase.change')}
        <span class="vh">: ${sv}</span>
      </a>
    `
  return html`
    <li id="term-${id}">
      <span>
        <b lang="sv">${[sv, ...svAlso].join(', ')}</b> – <span lang="en">${[en, ...enAlso].join(', ')}</span>
        ${
          gloss &&
          html` <span class="meta">(${t('translation:gloss')} <span lang="en">${gloss}</span>)</span>`
        }
      </span>
      ${never}
      ${note && html`<span class="meta" lang="sv">${note}</span>`}
      <span class="row">${tags}${edit}</span>
    </li>
  `
}

function form({ t, language }: FastifyRequest, { term, typed, errors }: Shown): Html {
  const isTyped = Object.keys(typed).length > 0
  const value = (name: (typeof FIELDS)[number]): string => {
    if (isTyped) return typed[name] ?? ''
    const stored = term?.[name]
    return typeof stored === 'string' ? stored : (stored ?? []).join('\n')
  }
  const isChecked = isTyped ? typed.isChecked === 'yes' : term?.checked === true
  const title = term ? t('translation:termbase.changing', { sv: term.sv }) : t('translation:termbase.add')
  const hidden =
    term &&
    html`
      <input type="hidden" name="id" value="${term.id}">
      <input type="hidden" name="revision" value="${term.revision}">
    `
  const retire =
    term?.active &&
    html`
      <button class="btn danger" type="submit" name="do" value="retire">
        ${t('translation:termbase.retire')}
      </button>
    `
  const save = t(term && !term.active ? 'translation:termbase.reinstate' : 'translation:termbase.save')
  return html`
    <section class="term-form" aria-labelledby="form">
      <h2 id="form">${title}</h2>
      <form method="post" action="/${language}/terms">
        ${hidden}
        <div class="term-fields">${FIELDS.map((name) => field(t, name, value(name), errors[name]))}</div>
        <label class="choice">
          <input type="checkbox" name="isChecked" value="yes"${isChecked && html` checked`}>
          <span>${t('translation:termbase.isChecked')}</span>
        </label>
        <p class="row">
          <button class="btn" type="submit" name="do" value="save">${save}</button>
          ${retire}
          ${term && html`<a href="/${language}/terms">${t('translation:termbase.leave')}</a>`}
        </p>
      </form>
    </section>
  `
}

const LANGUAGES: Readonly<Record<string, string>> = {
  sv: 'sv',
  svAlso: 'sv',
  en: 'en',
  enAlso: 'en',
  gloss: 'en',
  forbidden: 'en',
}

function field(t: Translate, name: (typeof FIELDS)[number], value: string, error: string | undefined): Html {
  const told = error && html`<p class="error" id="${name}-error">${error}</p>`
  const lang = LANGUAGES[name] && html` lang="${LANGUAGES[name]}"`
  const attributes = html`${lang}${error && html` aria-invalid="true" aria-describedby="${name}-error"`}`
  const isLong = LINES.has(name) || name === 'note'
  const input = isLong
    ? html`<textarea id="${name}" name="${name}" rows="2"${attributes}>${TEXT_START}${value}</textarea>`
    : html`<input id="${name}" name="${name}" type="text" value="${value}"${attributes}>`
  return html`
    <div class="field">
      <label for="${name}">${t(`translation:termbase.${name}`)}</label>
      ${told}
      ${input}
    </div>
  `
}
