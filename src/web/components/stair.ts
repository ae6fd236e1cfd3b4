import type { Context } from '../../domain/context.js'
import { type Html, html } from '../../domain/html.js'
import { labelOf } from '../../domain/process/label-of.js'

/** The steps told, a sentence each; drawn from the process definition. */
export function stairTold(context: Context, language: string): Html {
  const { steps } = context.process
  const say = (key: string): string => labelOf(context, language, key)
  return html`<ol class="stair-told">${steps.map(
    (step, n) =>
      html`<li><span class="n" aria-hidden="true">${n + 1}</span><h3>${say(`steps.${step}`)}</h3><p>${say(`stepPurpose.${step}`)}</p></li>`,
  )}</ol>`
}

/** Where an idea stands: walked, now, ahead. */
export function stair(context: Context, step: string | null, language: string, now: string): Html {
  const { steps } = context.process
  const place = context.process.placeOf(step)
  const items = steps.map((id, n) => {
    const name = html`<span class="n">${n + 1}</span><span class="name">${labelOf(context, language, `steps.${id}`)}</span>`
    if (n < place) return html`<li class="walked">${name}</li>`
    return n === place
      ? html`<li aria-current="step">${name}<small>${now}</small></li>`
      : html`<li>${name}</li>`
  })
  return html`<div class="stair-box"><ol class="stair">${items}</ol></div>`
}
