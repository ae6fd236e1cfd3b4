import { beads } from '../../domain/export/pictures.js'
import { type Html, html } from '../../domain/html.js'
import type { Translate } from '../../domain/texts.js'
import type { RequirementStatus } from '../../types.gen.js'

const KINDS = ['missing', 'met', 'later'] as const
type Kind = (typeof KINDS)[number]

/** What is missing first, then what is met, then what is not needed: never one without the others. */
export function gateCard(t: Translate, title: string, requirements: readonly RequirementStatus[]): Html {
  const of = requirements.filter((one) => kindOf(one) !== 'later').length
  const met = requirements.filter((one) => kindOf(one) === 'met').length
  const lists = KINDS.map((kind) => {
    const rows = requirements.filter((one) => kindOf(one) === kind)
    return (
      rows.length > 0 &&
      html`<h3 class="checks-head">${t(`web:gate.${kind}`)}</h3><ul class="checks">${rows.map((row) => check(t, row, kind))}</ul>`
    )
  })
  return html`<section class="gate" aria-labelledby="gate"><h2 id="gate">${title}</h2><p class="sum">${beads(met, of)}${t('web:gate.sum', { met, of })}</p>${lists}</section>`
}

function kindOf({ state }: RequirementStatus): Kind {
  if (state === 'met') return 'met'
  return state === 'not-met' ? 'missing' : 'later'
}

const check = (t: Translate, { label, missing }: RequirementStatus, kind: Kind): Html =>
  html`<li class="${kind}"><span class="what"><span class="vh">${t(`web:gate.${kind}`)}: </span>${label}</span>${missing && html`<span class="why">${missing}</span>`}</li>`
