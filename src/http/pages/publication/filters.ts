import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'
import { addressOf, facet } from '../components/facets.js'
import { tileMaps } from '../components/tile-map.js'
import { askedOf, type Shown, SORTS } from './asked-cases.js'

/**
 * Everything that narrows the list down, and the order it stands in. The map is a second way to choose
 * municipalities.
 */
export function filtersHtml({ t }: FastifyRequest, shown: Shown, path: string): Html {
  const boxes = shown.facets.map((one) => facet(t, one))
  if (boxes.every((box) => box === '')) return html``
  const keep = shown.q !== '' && html`<input type="hidden" name="q" value="${shown.q}">`
  return html`
    <aside aria-labelledby="narrow">
      <form class="facets" id="filters" action="${path}" method="get">
        <h2 id="narrow">${t('web:cases.narrow')}</h2>
        ${keep}
        ${boxes}
        ${maps(t, shown, path)}
        <div class="field">
          <label for="sort">${t('public:sort.label')}</label>
          <select id="sort" name="sort">
            ${SORTS.map(
              (one) =>
                html`
                  <option value="${one}"${one === shown.sort && html` selected`}>
                    ${t(`public:sort.${one}`)}
                  </option>
                `,
            )}
          </select>
        </div>
        <p class="row">
          <button class="btn" type="submit">${t('web:cases.show')}</button>
          <a href="${path}">${t('web:cases.clear')}</a>
        </p>
      </form>
    </aside>
  `
}

function maps(t: FastifyRequest['t'], shown: Shown, path: string): Html[] {
  const { counts = {}, chosen = [] } = shown.facets.find(({ name }) => name === 'municipality') ?? {}
  const counties = shown.facets.find(({ name }) => name === 'county')?.counts ?? {}
  const asked = askedOf(shown)
  /** A tile that is chosen is let go when it is followed again. */
  const toggled = (code: string): string => {
    const others = asked.filter(([name, value]) => name !== 'municipality' || value !== code)
    return addressOf(path, chosen.includes(code) ? others : [...others, ['municipality', code]])
  }
  const countyAddress = (code: string): string =>
    addressOf(path, [
      ...asked.filter(([name]) => name !== 'municipality' && name !== 'county'),
      ['county', code],
    ])
  return tileMaps(t, { counts, chosen, addressOf: toggled, counties, countyAddress })
}
