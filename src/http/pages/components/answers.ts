import type { Context } from '../../../domain/context.js'
import { type Html, html } from '../../../domain/html.js'
import { renderMarkdown } from '../../../domain/markdown.js'
import { numberIn } from '../../../domain/numbers.js'
import type { Field } from '../../../domain/template/compile-template.js'
import { isAnswered, rowsOf, valueOf } from '../../../domain/template/values.js'
import type { Answers, TemplateField } from '../../../domain/types.gen.js'
import { capital } from './capital.js'

interface Asked {
  readonly context: Context
  readonly answers: Answers
  /** Language of the page. */
  readonly language: string
  /** Language that the answers are written in. */
  readonly source: string
}

/** The five questions with what was answered; what is empty is said to be. */
export function answersOf(
  asked: Asked,
  aside: (section: string) => Html | '' = () => '',
  below: (section: string) => Html | '' = () => '',
): Html[] {
  const { context, language } = asked
  const t = context.texts.in(language)
  return context.template.sections.map(({ id, number }) => {
    const fields = context.template
      .fieldsOf(id)
      .filter((field) => isAnswered(valueOf(asked.answers, field.id)))
    const title = html`
      ${number !== undefined && html`<span class="q">${number}</span>`}
      ${t(`template:sections.${id}.title`)}
    `
    const body =
      fields.length === 0
        ? html`<p class="meta">${t('web:idea.noAnswer')}</p>`
        : html`<dl class="pairs">${fields.map((field) => pair(asked, field))}</dl>`
    return html`
      <article class="answer" id="${id}">
        <header>
          <h3>${title}</h3>
          ${aside(id)}
        </header>
        ${body}
        ${below(id)}
      </article>
    `
  })
}

function pair(asked: Asked, field: Field): Html {
  const t = asked.context.texts.in(asked.language)
  return html`
    <div>
      <dt>${t(`template:fields.${field.id}.label`)}</dt>
      <dd>${answerIn(asked, field)}</dd>
    </div>
  `
}

/** One answer, in the words of the reader. */
export function answerIn(asked: Asked, { id, def }: Field): Html {
  const value = valueOf(asked.answers, id)
  if (def.type !== 'rows') return plain(asked, def, value)
  const columns = def.fields ?? []
  const rows = rowsOf(value).map((row) => {
    const cells = columns.filter((column) => isAnswered(row[column.id]))
    // A longer text stands on lines of its own; the rest follow each other.
    return cells.map(
      (column, n) => html`${n > 0 && column.type !== 'text' && ' · '}${plain(asked, column, row[column.id])}`,
    )
  })
  return html`<ul class="planks">${rows.map((cells) => html`<li>${cells}</li>`)}</ul>`
}

function plain({ context, language, source }: Asked, def: TemplateField, value: unknown): Html {
  const t = context.texts.in(language)
  const label = (code: unknown): string => t(`vocabulary:${def.vocabulary}.${String(code)}`)
  const lang = source === language ? '' : html` lang="${source}"`
  if (def.type === 'text')
    return html`<div class="read"${lang}>${renderMarkdown(String(value), { headingLevel: 4 })}</div>`
  if (def.type === 'choice') return html`${capital(label(value))}`
  if (def.type === 'choices' && Array.isArray(value)) return html`${capital(value.map(label).join(', '))}`
  if (def.type === 'number') return html`${numberIn(language, Number(value))}${def.unit && ` ${def.unit}`}`
  return def.type === 'line' ? html`<span${lang}>${String(value)}</span>` : html`${String(value)}`
}
