import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/open-translation.js'
import { type Html, html } from '../../../domain/html.js'

/** Earlier translations of the same or a similar sentence, each to be taken over with one key or button. */
export function offerList(
  { t }: FastifyRequest,
  { idea, language, mayTranslate }: OpenTranslation,
  { id, mark, offers }: OpenUnit,
): Html | '' {
  if (offers.length === 0 || !mayTranslate) return ''
  const items = offers.map(({ sentence, likeness, for: wanted }) => {
    const { source, target, reference = '', whole } = sentence
    const from = t('translate:offer.from', { reference, likeness })
    const differs = source !== wanted && html`<span class="meta" lang="${idea.language}">${source}</span>`
    return html`<li><span class="meta">${from}</span>${differs}<span lang="${language}">${target}</span><form method="post"><input type="hidden" name="unit" value="${id}"><input type="hidden" name="seen" value="${mark}"><input type="hidden" name="memory" value="${sentence.id}"><button class="btn second small" type="submit" name="do" value="take" data-offer="${target}" data-from="${reference}"${whole && html` data-whole="yes"`}>${t('translate:offer.take')}</button></form></li>`
  })
  return html`<p class="label">${t('translate:offer.title')}</p><ul class="offers-list plain">${items}</ul>`
}
