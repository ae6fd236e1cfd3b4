import { type Html, html } from '../../../domain/html.js'
import { frame } from '../ideas/frame.js'
import type { Typed, Visit } from '../ideas/visit.js'
import { deliveriesPart } from './deliveries-part.js'
import { requestsPart } from './requests-part.js'
import { uptakesPart } from './uptakes-part.js'

/**
 * What became of an idea among others: readers' questions, whom it was handed to, and who has taken it up.
 */
export function ideaSpread(visit: Visit, typed: Typed): string {
  const { t, may } = visit
  const halves = html`
    <div class="halves">
      <div class="stack-l">${may('answer') && requestsPart(visit, typed)}</div>
      <div class="stack-l">${uptakesPart(visit, typed)}${deliveriesPart(visit, typed)}</div>
    </div>
  `
  return frame(visit, 'spread', t('uses:idea.title'), html`${unpublished(visit)}${halves}`)
}

const unpublished = ({ idea, t }: Visit): Html | '' =>
  idea.publications.length > 0 ? '' : html`<p class="notice measure">${t('uses:idea.unpublished')}</p>`
