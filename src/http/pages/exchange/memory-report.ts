import { formatMemory, type MemoryTaken } from '../../../domain/exchange/memory-file.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { notice } from '../components/notice.js'

const ORDER = ['added', 'known', 'doubled', 'refused'] as const

/** What became of a file that was taken in: how many of each, and by name what was refused. */
export function memoryReport(t: Translate, taken: MemoryTaken): Html {
  const { file, counts, items } = formatMemory(taken, t)
  const lines = ORDER.flatMap((name) => {
    const count = counts[name]
    return count === undefined ? [] : [html`<li>${t(`memory:counts.${name}`, { count })}</li>`]
  })
  const isIn = (counts.added ?? 0) + (counts.known ?? 0) > 0
  const title = t(isIn ? 'memory:report.title' : 'memory:report.nothing', { name: file.name })
  const kind = !isIn ? 'missing' : items.length > 0 ? 'now' : 'met'
  const more = taken.refused.length > items.length && html`<p>${t('memory:report.more')}</p>`
  const refused = items.map(
    ({ place, told }) =>
      html`<li class="missing"><span class="what">${place}</span><span class="why">${told}</span></li>`,
  )
  const list =
    items.length > 0 &&
    html`
      <details>
        <summary>${t('memory:report.refused')}</summary>
        <ul class="checks plain">${refused}</ul>
        ${more}
      </details>
    `
  return html`${notice(title, html`<ul>${lines}</ul>`, kind)}${list}`
}
