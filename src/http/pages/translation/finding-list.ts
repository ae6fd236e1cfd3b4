import type { FastifyRequest } from 'fastify'
import type { OpenUnit } from '../../../actions/translation/open-translation.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import type { Translate } from '../../../domain/texts.js'
import { reasonOf } from '../../../domain/translation/checks/reason-of.js'
import type { UnitFinding } from '../../../domain/translation/unit-findings.js'
import { anchorOf } from './anchor.js'

/** What to look at; errors must be mended, a warning may stand when somebody says why. */
export function findingList({ t }: FastifyRequest, { id, findings }: OpenUnit): Html | '' {
  if (findings.length === 0) return ''
  const items = findings.map((finding, n) =>
    finding.waived ? waived(t, finding, finding.waived) : open(t, finding, id, n),
  )
  return html`
    <p class="label">${t('translation:look')}</p>
    <ul class="findings plain">${items}</ul>
  `
}

function open(t: Translate, finding: UnitFinding, unit: string, n: number): Html {
  const { code, severity, mark } = finding
  const kind = html`<b>${t(`translation:severity.${severity}`)}</b>`
  const field = `w-${anchorOf(unit)}-${n}`
  const waive =
    severity === 'warning' &&
    html`
      <details>
        <summary>${t('translation:waive')}</summary>
        <form method="post" class="waive">
          <input type="hidden" name="unit" value="${unit}">
          <input type="hidden" name="code" value="${code}">
          <input type="hidden" name="mark" value="${mark}">
          <label for="${field}">${t('translation:waiveWhy')}</label>
          <input class="wide-m" type="text" id="${field}" name="note" required maxlength="${LIMITS.waiver}">
          <button class="btn second small" type="submit" name="do" value="waive">
            ${t('translation:waiveGo')}
          </button>
        </form>
      </details>
    `
  return html`<li class="${severity}"><span>${kind} ${reasonOf(t, finding)}</span>${waive}</li>`
}

const waived = (t: Translate, finding: UnitFinding, { note, by }: NonNullable<UnitFinding['waived']>): Html =>
  html`
    <li class="waived">
      <span><b>${t('translation:severity.waived')}</b> ${reasonOf(t, finding)}</span>
      <span class="meta">${by.name}: ${note}</span>
    </li>
  `
