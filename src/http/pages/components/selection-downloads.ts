import type { FastifyRequest } from 'fastify'
import { SELECTION_FORMATS } from '../../../domain/export/selection/formats.js'
import { type Html, html } from '../../../domain/html.js'

/**
 * What a selection can be taken home as: the one place where its files are listed. `asked`: name and value,
 * as in an address.
 */
export function selectionDownloads(
  { t, language }: FastifyRequest,
  asked: readonly (readonly [name: string, value: string])[],
): Html {
  const query = new URLSearchParams([...asked] as [string, string][]).toString()
  const links = SELECTION_FORMATS.map(({ suffix }) => {
    const href = `/${language}/cases.${suffix}${query === '' ? '' : `?${query}`}`
    return html`<li><a href="${href}">${t(`public:selection.${suffix}`)}</a><span>.${suffix}</span></li>`
  })
  const kept = asked.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
  return html`
    <ul class="downloads">${links}</ul>
    <form action="/${language}/exports" method="post">
      ${kept}
      <p class="row"><button class="btn second" type="submit">${t('public:selection.zip')}</button></p>
    </form>
  `
}
