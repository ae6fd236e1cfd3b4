import type { Context } from '../../../domain/context.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { Translate } from '../../../domain/texts.js'
import { selectInput } from './inputs.js'

interface WordSearch {
  readonly t: Translate
  readonly action: string
  readonly q: string
  /** What else narrows the list. */
  readonly more?: Part
  readonly look?: string
}

/** The form above a list of ideas: words, and what else narrows it. */
export const wordSearch = ({ t, action, q, more, look = 'row' }: WordSearch): Html =>
  html`
    <form class="${look}" method="get" role="search" action="${action}">
      <div class="field">
        <label for="q">${t('web:desk.words')}</label>
        <input
          class="wide-m"
          id="q"
          name="q"
          type="search"
          value="${q}"
          maxlength="${LIMITS.search}"
          autocomplete="off"
        >
      </div>
      ${more}
      <button class="btn second" type="submit">${t('web:desk.show')}</button>
    </form>
  `

/** One step of the process, or any. */
export function stepSelect(current: Context, language: string, value: string): Html {
  const t = current.texts.in(language)
  const steps = current.process.steps.map((step) => ({
    value: step,
    label: labelOf(current, language, `steps.${step}`),
  }))
  return selectInput(
    { id: 'step', name: 'step', label: t('web:desk.step'), value },
    steps,
    t('web:desk.anyStep'),
  )
}
