import { type Html, html } from '../../../../domain/html.js'
import type { Field } from '../../../../domain/template/compile-template.js'
import { isAnswered } from '../../../../domain/template/values.js'
import { type Filled, fieldOf, putOf } from './field-parts.js'
import type { FormWords } from './form-words.js'
import { rowsOfField } from './rows-parts.js'

/** So many are asked at once; the others can be unfolded. */
const FIRST = 5

/** Every control that an error can be about, in the order of the page. */
export function labelsOfField(words: FormWords, field: Field): (readonly [string, string])[] {
  const { label } = putOf(words, field)
  if (field.def.type !== 'rows') return [[field.id, label]]
  const rows = Array.from({ length: field.def.maxRows ?? 100 }, (_, n) => n)
  const cells = rows.flatMap((n) =>
    (field.def.fields ?? []).map(({ id }) => {
      const said = words.t(`template:fields.${field.id}.rows.${id}.label`)
      return [`${field.id}.${n}.${id}`, `${label} ${n + 1}, ${said}`] as const
    }),
  )
  return [[field.id, label], ...cells]
}

/**
 * The fields of one question; the later ones are folded until they are needed.
 * @param more fields that an empty row was asked for
 */
export function answerFields(
  words: FormWords,
  section: string,
  fields: readonly Field[],
  filled: Filled,
  more: readonly string[],
): Html {
  const show = (field: Field): Html => conditional(words, field, one(field))
  const one = (field: Field): Html =>
    field.def.type === 'rows'
      ? rowsOfField(words, field, filled, more.includes(field.id))
      : fieldOf(words, putOf(words, field), filled)
  const cut = cutAfter(fields)
  const rest = fields.slice(cut)
  if (rest.length === 0) return html`${fields.map(show)}`
  const isOpen = rest.some((field) => isTouched(field, filled) || more.includes(field.id))
  const summary = words.t('submission:moreQuestions', { count: rest.length })
  return html`
    ${fields.slice(0, cut).map(show)}
    <details class="more" id="${section}-more"${isOpen && html` open`}>
      <summary>${summary}</summary>
      ${rest.map(show)}
    </details>
  `
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
function conditional(words: FormWords, { def }: Field, shown: Html): Html {
  const { when } = def
  if (!when) return shown
  const asked = words.context.template.field(when.field)
  const answers = when.in.map((code) => words.t(`vocabulary:${asked?.def.vocabulary}.${code}`)).join(', ')
  const hint = words.t('submission:onlyIf', {
    question: words.t(`template:fields.${when.field}.label`),
    answers,
  })
  return html`
    <div class="then" data-when="${when.field}" data-in="${when.in.join(' ')}">
      <p class="hint only-if">${hint}</p>
      ${shown}
    </div>
  `
}
