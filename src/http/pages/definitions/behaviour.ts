import type { Context } from '../../../domain/context.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { periodOf } from '../../../domain/process/timed-moves.js'
import { fieldOfPart, PARTS, type Part } from '../../../domain/template/parts.js'
import type { Translate } from '../../../domain/texts.js'
import type { MoveTime } from '../../../domain/types.gen.js'

type Cells = readonly (Html | string)[]

/**
 * The columns of a definition that say what its rows do: a table of states, one of moves and one of gates.
 */
export function behaviour(context: Context, t: Translate, language: string): Html {
  const { states, moves, gates } = context.process.definition
  const say = (key: string): string => labelOf(context, language, key)
  const word = (key: string): string => t(`definitions:behaviour.${key}`)
  const words = (group: string, ids: readonly string[]): string =>
    ids.map((id) => word(`${group}.${id}`)).join(', ') || '–'
  const stateRows = states.map(
    ({ id, role }): Cells => [named(say(`states.${id}`), id), word(`roles.${role}`)],
  )
  const moveRows = moves.map(
    ({ id, effects, weight, notify, at }): Cells => [
      named(say(`moves.${id}.label`), id),
      words('effectNames', effects),
      word(`weights.${weight}`),
      words('notified', notify),
      at === undefined ? '–' : timeIn(t, at),
    ],
  )
  const gateRows = gates.map(
    ({ id, override }): Cells => [named(say(`gates.${id}`), id), word(override ? 'override' : 'never')],
  )
  return html`
    <section class="stack" aria-labelledby="behaviour">
      <h2 id="behaviour">${word('title')}</h2>
      ${table(word, ['state', 'role'], stateRows)}
      ${table(word, ['move', 'effects', 'weight', 'notify', 'at'], moveRows)}
      ${table(word, ['gate', 'unmet'], gateRows)}
    </section>
  `
}

/** Which field of a template plays which part; one that the edition does not have is left out. */
export function partsTable({ template }: Context, t: Translate): Html {
  const word = (key: string): string => t(`definitions:behaviour.${key}`)
  const rows = (Object.keys(PARTS) as Part[]).flatMap((part): Cells[] => {
    const id = fieldOfPart(template.edition, part)
    const [section, name, column] = id.split('.')
    const field = template.field(`${section}.${name}`)
    if (!field) return []
    const key = `template:fields.${field.id}${column === undefined ? '' : `.rows.${column}`}.label`
    return [[html`<code>${part}</code>`, named(t(key), id)]]
  })
  return html`
    <details>
      <summary>${word('parts')}</summary>
      ${table(word, ['part', 'field'], rows)}
    </details>
  `
}

function timeIn(t: Translate, at: MoveTime): string {
  if (typeof at === 'string') return t(`definitions:behaviour.times.${at}`)
  const { count, unit } = periodOf(at.after)
  return t(`definitions:behaviour.after.${unit}`, { count })
}

const named = (label: string, id: string): Html => html`${label} <code>${id}</code>`

function table(word: (key: string) => string, heads: readonly string[], rows: readonly Cells[]): Html {
  const labels = heads.map((key) => word(`heads.${key}`))
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((cell, n) => html`<td data-label="${labels[n + 1]}">${cell}</td>`)
    return html`
      <tr>
        <th scope="row">${first}</th>
        ${cells}
      </tr>
    `
  })
  const columns = labels.map((label) => html`<th scope="col">${label}</th>`)
  return html`
    <table class="table folds">
      <caption class="vh">${labels[0]}</caption>
      <thead><tr>${columns}</tr></thead>
      <tbody>${body}</tbody>
    </table>
  `
}
