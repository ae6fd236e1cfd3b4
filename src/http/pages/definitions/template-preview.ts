import type { FastifyRequest } from 'fastify'
import type { Context } from '../../../domain/context.js'
import type { Composed } from '../../../domain/definitions/compose.js'
import { type Html, html } from '../../../domain/html.js'
import type { Template } from '../../../domain/template/compile-template.js'
import type { DefinitionView } from '../../../domain/types.gen.js'
import { answerFields } from '../components/answer-form/answer-fields.js'
import type { FormWords } from '../components/answer-form/form-words.js'
import { partsTable } from './behaviour.js'

/** The form that an edition makes, and what it changes of the one that it follows. */
export function templatePreview(
  { current, templates, texts }: Composed,
  request: FastifyRequest,
  { name }: DefinitionView,
  title: string,
): Html | '' {
  const { language } = request
  const template = templates.get(name)
  if (!template) return ''
  const context: Context = { ...current, template }
  const words = { context, language, t: texts.in(language), has: (key: string) => texts.has(language, key) }
  const before = templates.get(template.edition.follows ?? '')
  return html`
    ${before && differences(words, request, template, before)}
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">${title}</h2>
      ${template.sections.map(({ id, number }) => section(words, id, number))}
      ${partsTable(context, words.t)}
    </section>
  `
}

/** Nothing can be filled in: it is only to be looked at. */
function section(words: FormWords, id: string, number: number | undefined): Html {
  const { t, has, context } = words
  const key = `template:sections.${id}`
  const title = t(`${key}.${number === undefined ? 'title' : 'question'}`)
  const fields = answerFields(
    words,
    id,
    context.template.fieldsOf(id),
    { values: new Map(), errors: {}, kept: {} },
    [],
  )
  return html`
    <details>
      <summary>${number !== undefined && `${number}. `}${title}</summary>
      <fieldset class="stack question" disabled>
        <legend class="vh">${title}</legend>
        ${has(`${key}.hint`) && html`<p class="hint">${t(`${key}.hint`)}</p>`}
        ${fields}
      </fieldset>
    </details>
  `
}

function differences(words: FormWords, { t }: FastifyRequest, template: Template, before: Template): Html {
  const moved = (template.edition.changes ?? []).filter(({ kind }) => kind === 'rename' || kind === 'split')
  const targets = moved.flatMap(({ to = [] }) => to)
  const sources = moved.flatMap(({ field }) => field ?? [])
  const named = (id: string) => html`<li>${words.t(`template:fields.${id}.label`)} <code>${id}</code></li>`
  const added = template.fields.filter(({ id }) => !before.field(id) && !targets.includes(id))
  const gone = before.fields.filter(({ id }) => !template.field(id) && !sources.includes(id))
  const lists = [
    list(
      t('definitions:template.added'),
      added.map(({ id }) => named(id)),
    ),
    list(
      t('definitions:template.gone'),
      gone.map(({ id }) => named(id)),
    ),
    list(
      t('definitions:template.moved'),
      moved.map(
        ({ field = '', to = [] }) =>
          html`
            <li><code>${t('definitions:template.movedTo', { from: field, to: to.join(', ') })}</code></li>
          `,
      ),
    ),
  ].filter((one) => one !== '')
  const body =
    lists.length > 0
      ? html`<div class="thirds">${lists}</div>`
      : html`<p>${t('definitions:template.same')}</p>`
  const title = t('definitions:template.differs', { edition: before.edition.edition })
  return html`
    <section aria-labelledby="differs">
      <h2 id="differs">${title}</h2>
      ${body}
    </section>
  `
}

const list = (title: string, items: readonly Html[]): Html | '' =>
  items.length === 0
    ? ''
    : html`
      <div>
        <h3>${title}</h3>
        <ul class="plain">${items}</ul>
      </div>
    `
