import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { bare, fold } from '../../../domain/search/fold.js'
import type { Translate } from '../../../domain/texts.js'
import { askedFor, wordsIn } from '../sent-values.js'
import { labelOfUnit } from './unit-label.js'

/** Which texts are shown. */
export interface UnitFilter {
  /** A state, `open` for what is not reviewed, or `comments`; empty for all. */
  readonly show: string
  /** Code of a finding, or `any`; empty for all. */
  readonly finding: string
  readonly words: string
}

export const NO_FILTER: UnitFilter = { show: '', finding: '', words: '' }

export const filterIn = (request: FastifyRequest): UnitFilter => ({
  show: askedFor(request, 'show')[0] ?? '',
  finding: askedFor(request, 'finding')[0] ?? '',
  words: wordsIn(request).trim(),
})

/** @param kept the text that was just worked on: it is shown whether it is still wanted or not */
export const wantedUnits = (
  t: Translate,
  units: readonly OpenUnit[],
  filter: UnitFilter,
  kept: readonly (string | undefined)[],
): OpenUnit[] =>
  units.filter(
    (unit) =>
      kept.includes(unit.id) ||
      (isInState(unit, filter.show) && hasFinding(unit, filter.finding) && hasWords(t, unit, filter.words)),
  )

function isInState({ state, comments }: OpenUnit, show: string): boolean {
  if (show === 'open') return state !== 'reviewed'
  if (show === 'comments') return comments.length > 0
  return show === '' || state === show
}

const openFindings = ({ findings }: OpenUnit) => findings.filter(({ waived }) => !waived)

const hasFinding = (unit: OpenUnit, wanted: string): boolean =>
  wanted === '' || openFindings(unit).some(({ code }) => wanted === 'any' || code === wanted)

/** In the source, the translation or the name of the question; without å, ä and ö as well. */
function hasWords(t: Translate, unit: OpenUnit, words: string): boolean {
  const all = fold([unit.text, unit.unit?.text ?? '', labelOfUnit(t, unit)].join(' '))
  const wanted = fold(words)
  return all.includes(wanted) || bare(all).includes(bare(wanted))
}

const STATES = ['missing', 'outdated', 'machine', 'draft', 'translated', 'reviewed'] as const

/** Only what there is can be chosen, and what is chosen. */
export function filterForm(
  { t }: FastifyRequest,
  { units, coverage }: OpenTranslation,
  filter: UnitFilter,
): Html {
  const states = STATES.filter((state) => coverage.counts[state] > 0 || filter.show === state)
  const shows = [
    ['', t('translation:filter.all')],
    ['open', t('translation:showOpen')],
    ...states.map((state) => [state, t(`translation:states.${state}`)]),
    ...(units.some(({ comments }) => comments.length > 0) || filter.show === 'comments'
      ? [['comments', t('translation:filter.comments')]]
      : []),
  ] as const
  const codes = [...new Set(units.flatMap(openFindings).map(({ code }) => code))].sort()
  const findings = [
    ['', t('translation:filter.noMatter')],
    ['any', t('translation:filter.any')],
    ...codes.map((code) => [code, t(`translation:filter.${code}`)]),
  ] as const
  const select = (
    name: string,
    label: string,
    chosen: string,
    all: readonly (readonly string[])[],
  ): Html => html`
    <div class="field">
      <label for="filter-${name}">${label}</label>
      <select id="filter-${name}" name="${name}">
        ${all.map(
          ([value = '', words = '']) =>
            html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
        )}
      </select>
    </div>
  `
  return html`
    <form method="get" class="row translate-filter" role="search">
      ${select('show', t('translation:filter.show'), filter.show, shows)}
      ${select('finding', t('translation:filter.finding'), filter.finding, findings)}
      <div class="field">
        <label for="filter-q">${t('translation:filter.words')}</label>
        <input
          id="filter-q"
          name="q"
          type="search"
          value="${filter.words}"
          maxlength="${LIMITS.search}"
          autocomplete="off"
        >
      </div>
      <button class="btn second" type="submit">${t('translation:filter.go')}</button>
    </form>
  `
}
