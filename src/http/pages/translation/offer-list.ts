import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import type { MemorySentence } from '../../../domain/types.gen.js'

/** Earlier translations of the same or a similar sentence, each to be taken over with one key or button. */
export function offerList(
  request: FastifyRequest,
  { idea, language, mayTranslate }: OpenTranslation,
  { id, mark, offers }: OpenUnit,
): Html | '' {
  const { t } = request
  if (offers.length === 0 || !mayTranslate) return ''
  const items = offers.map(({ sentence, likeness, for: wanted }, n) => {
    const { source, target, whole } = sentence
    const from = originLine(request, sentence, likeness)
    const differs = source !== wanted && html`<span class="meta" lang="${idea.language}">${source}</span>`
    return html`
      <li>
        <span class="meta">${from}</span>
        ${differs}
        <span lang="${language}">${target}</span>
        <form method="post">
          <input type="hidden" name="unit" value="${id}">
          <input type="hidden" name="seen" value="${mark}">
          <input type="hidden" name="memory" value="${sentence.id}">
          <button
            class="btn second small"
            type="submit"
            name="do"
            value="take"
            data-insert="${target}"
            data-key="${n + 1}"
            data-from="${sentence.id}"
            ${whole && html` data-whole="yes"`}
          >
            ${t('translation:offer.take')}
          </button>
        </form>
      </li>
    `
  })
  return html`
    <div class="offers" data-offers>
      <p class="label">${t('translation:offer.title')}</p>
      <ul class="offers-list plain">${items}</ul>
    </div>
  `
}

/**
 * Of our own it is told which case it was signed off for; of others whose it is, how old, and that nobody
 * here has signed it off.
 */
function originLine({ t, language }: FastifyRequest, sentence: MemorySentence, likeness: number): string {
  const { file, maker = '', reference = '', at } = sentence
  return file === undefined
    ? t('translation:offer.from', { reference, likeness })
    : t('memory:offered', { maker, likeness, day: dayIn(language, at) })
}
