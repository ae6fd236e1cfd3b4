import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { TakeInReport } from '../../../domain/types.gen.js'
import { notice } from '../components/notice.js'

const DONE = new Set(['taken-in'])
const QUIET = new Set(['unchanged', 'no-translation', 'not-in-file'])
const classOf = (outcome: string): string =>
  DONE.has(outcome) ? 'met' : QUIET.has(outcome) ? 'later' : 'missing'

/** What became of each text: what needs a person first, then what went in, then what is as it was. */
export function reportList(t: Translate, { counts, units }: TakeInReport): Html {
  const order = ['missing', 'met', 'later']
  const sorted = units.toSorted(
    (a, b) =>
      order.indexOf(classOf(a.outcome)) - order.indexOf(classOf(b.outcome)) ||
      Number(b.notes !== undefined) - Number(a.notes !== undefined),
  )
  const items = sorted.map(
    ({ label, told, outcome, notes = [] }) =>
      html`
        <li class="${classOf(outcome)}">
          <span class="what">${label}</span>
          <span class="why">${told}${notes.map((note) => html`<br>${t('exchange:said', { note })}`)}</span>
        </li>
      `,
  )
  const isGood = sorted.every(({ outcome }) => classOf(outcome) !== 'missing')
  const taken = counts['taken-in'] ?? 0
  const kind = !isGood ? 'missing' : taken > 0 ? 'met' : undefined
  const title = t(isGood ? 'exchange:report.done' : 'exchange:report.some', {
    count: taken,
    all: units.length,
  })
  const body = html`<p>${t(taken > 0 ? 'exchange:report.next' : 'exchange:report.nothing')}</p>`
  const list = html`<ul class="checks plain">${items}</ul>`
  return html`
    ${notice(title, body, kind)}
    <details${(!isGood || units.some(({ notes }) => notes)) && html` open`}>
      <summary>${t('exchange:report.each')}</summary>
      ${list}
    </details>
  `
}
