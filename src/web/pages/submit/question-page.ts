import { askedIn } from '../../../domain/form/form-values.js'
import { type Html, html } from '../../../domain/html.js'
import type { Field } from '../../../domain/template/compile-template.js'
import { isAnswered } from '../../../domain/template/values.js'
import { askedFor } from '../../page.js'
import { type Filled, fieldOf, putOf } from './field-parts.js'
import { formPage } from './form-page.js'
import { rowsOfField } from './rows-parts.js'
import type { Walk } from './walk.js'

/** So many are asked at once; the others can be unfolded. */
const FIRST = 5

/** One question of the template, with everything that is asked under it. */
export function questionPage(walk: Walk, section: string, filled: Filled): string {
  const { t, has, context } = walk
  const key = `template:sections.${section}`
  const fields = askedIn(context.template, section)
  const labels = Object.fromEntries(fields.flatMap((field) => labelsOf(walk, field)))
  return formPage(walk, {
    page: section,
    title: has(`${key}.question`) ? t(`${key}.question`) : t(`${key}.title`),
    hint: has(`${key}.hint`) ? t(`${key}.hint`) : '',
    labels,
    errors: filled.errors,
    isConflict: Object.keys(filled.kept).length > 0,
    body: fieldsOf(walk, section, fields, filled),
  })
}

/** Every control that an error can be about, in the order of the page. */
function labelsOf(walk: Walk, field: Field): (readonly [string, string])[] {
  const { label } = putOf(walk, field)
  if (field.def.type !== 'rows') return [[field.id, label]]
  const rows = Array.from({ length: field.def.maxRows ?? 100 }, (_, n) => n)
  const cells = rows.flatMap((n) =>
    (field.def.fields ?? []).map(({ id }) => {
      const said = walk.t(`template:fields.${field.id}.rows.${id}.label`)
      return [`${field.id}.${n}.${id}`, `${label} ${n + 1}, ${said}`] as const
    }),
  )
  return [[field.id, label], ...cells]
}

function fieldsOf(walk: Walk, section: string, fields: readonly Field[], filled: Filled): Html {
  const more = askedFor(walk.request, 'more')
  const show = (field: Field): Html => conditional(walk, field, one(field))
  const one = (field: Field): Html =>
    field.def.type === 'rows'
      ? rowsOfField(walk, field, filled, more.includes(field.id))
      : fieldOf(walk, putOf(walk, field), filled)
  const cut = cutAfter(fields)
  const rest = fields.slice(cut)
  if (rest.length === 0) return html`${fields.map(show)}`
  const isOpen = rest.some((field) => isTouched(field, filled) || more.includes(field.id))
  const summary = walk.t('submit:moreQuestions', { count: rest.length })
  return html`${fields.slice(0, cut).map(show)}<details class="more" id="${section}-more"${isOpen && html` open`}><summary>${summary}</summary>${rest.map(show)}</details>`
}

/** What depends on an answer stays with it, and a single field is not folded away. */
function cutAfter(fields: readonly Field[]): number {
  let cut = FIRST
  while (cut < fields.length && (fields[cut]?.def.when || fields[cut]?.def.submit)) cut += 1
  return fields.length - cut < 2 ? fields.length : cut
}

function isTouched({ id }: Field, { values, errors, kept }: Filled): boolean {
  const names = [...values.keys(), ...Object.keys(errors), ...Object.keys(kept)]
  return names.some(
    (name) =>
      (name === id || name.startsWith(`${id}.`)) &&
      (errors[name] !== undefined || kept[name] !== undefined || isAnswered(values.get(name))),
  )
}

/** Without a script it says when it is asked; with one it is shown when it is. */
function conditional(walk: Walk, { def }: Field, shown: Html): Html {
  const { when } = def
  if (!when) return shown
  const asked = walk.context.template.field(when.field)
  const answers = when.in.map((code) => walk.t(`vocabulary:${asked?.def.vocabulary}.${code}`)).join(', ')
  const hint = walk.t('submit:onlyIf', {
    question: walk.t(`template:fields.${when.field}.label`),
    answers,
  })
  return html`<div class="then" data-when="${when.field}" data-in="${when.in.join(' ')}"><p class="hint only-if">${hint}</p>${shown}</div>`
}
