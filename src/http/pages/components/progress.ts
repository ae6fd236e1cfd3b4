import type { Context } from '../../../domain/context.js'
import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'

/** The steps told, a sentence each; drawn from the process definition. */
export function progressText(context: Context, language: string): Html {
  const { steps } = context.process
  const say = (key: string): string => labelOf(context, language, key)
  return html`
    <ol class="stair-told">
      ${steps.map(
        (step, n) =>
          html`
            <li>
              <span class="n" aria-hidden="true">${n + 1}</span>
              <h3>${say(`steps.${step}`)}</h3>
              <p>${say(`stepPurpose.${step}`)}</p>
            </li>
          `,
      )}
    </ol>
  `
}

/** Where an idea stands: walked, now, ahead. */
export function progress(context: Context, step: string | null, language: string, now: string): Html {
  const { steps } = context.process
  const place = context.process.placeOf(step)
  const items = steps.map((id, n) => {
    const name = html`
      <span class="n">${n + 1}</span>
      <span class="name">${labelOf(context, language, `steps.${id}`)}</span>
    `
    if (n < place) return html`<li class="walked">${name}</li>`
    return n === place
      ? html`<li aria-current="step">${name}<small>${now}</small></li>`
      : html`<li>${name}</li>`
  })
  return html`<div class="stair-box"><ol class="stair">${items}</ol></div>`
}

/**
 * The stair as a sign in a line of text; nothing while it stands on no step. The words beside it say the
 * same.
 */
export function miniProgress({ process }: Context, step: string | null): Html | '' {
  const place = process.placeOf(step)
  if (step === null || process.steps.length !== 4 || place < 0 || place > 3) return ''
  return html`<svg class="mini" data-step="${place + 1}" viewBox="0 0 40 20" aria-hidden="true">
    <rect x="1" y="15" width="9" height="4" rx="1"/>
    <rect x="11" y="10.4" width="9" height="4" rx="1"/>
    <rect x="21" y="5.8" width="9" height="4" rx="1"/>
    <rect x="31" y="1.2" width="9" height="4" rx="1"/>
  </svg> `
}
