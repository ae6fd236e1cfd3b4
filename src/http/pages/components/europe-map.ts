import { readFileSync } from 'node:fs'
import { attribute, type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { countryName, sortByName } from '../../../domain/uses/countries.js'
import { fileOf } from '../../../installation/paths.js'
import type { Count } from '../../../storage/port.js'
import { countedText, countMark, countText, NONE } from './count-text.js'

/** Code of a country (ISO 3166-1), column and row. */
type Tile = readonly [code: string, column: number, row: number]

/**
 * Roughly where each country lies; the island states and the smallest ones have a tile as large as the
 * others.
 */
const EUROPE = JSON.parse(readFileSync(fileOf('schemas/common/maps/europe.json'), 'utf8')) as {
  readonly columns: number
  readonly tiles: readonly Tile[]
}

export interface Countries {
  readonly t: Translate
  readonly language: string
  readonly counts: Readonly<Record<string, Count>>
  readonly chosen: readonly string[]
  readonly addressOf: (country: string) => string
}

const SIDE = 56
const GAP = 4
const ROWS = Math.max(...EUROPE.tiles.map(([, , row]) => row)) + 1
const SIZE = `0 0 ${EUROPE.columns * (SIDE + GAP) - GAP} ${ROWS * (SIDE + GAP) - GAP}`
const MANY = 3

/** A map of tiles, and all countries with something in them as a table, also those beyond Europe. */
export function europeMap(shown: Countries): Html {
  const { t } = shown
  return html`
    <section class="facet" aria-labelledby="countries">
      <h2 id="countries">${t('uses:map.title')}</h2>
      <svg class="map europe" viewBox="${SIZE}" role="group" aria-label="${t('uses:map.title')}">
        ${EUROPE.tiles.map((tile) => tileHtml(tile, shown))}
      </svg>
      <p class="meta">${t('uses:map.hint')}</p>
      ${tableHtml(shown)}
    </section>
  `
}

/**
 * A country with nothing in it is only a place on the map: there is nothing to choose, and nothing to be read
 * aloud.
 */
function tileHtml([code, column, row]: Tile, { t, language, counts, chosen, addressOf }: Countries): Html {
  const count = counts[code] ?? NONE
  const { n } = count
  const isChosen = chosen.includes(code)
  const [x, y] = [column * (SIDE + GAP), row * (SIDE + GAP)]
  const square = html`<rect x="${x}" y="${y}" width="${SIDE}" height="${SIDE}" rx="4"/>`
  const name = html`<text x="${x + 7}" y="${y + 23}">${code}</text>`
  if (n === 0 && !isChosen) return html`<g class="none" aria-hidden="true">${square}${name}</g>`
  const ring = html`
    <rect class="ring" x="${x + 2}" y="${y + 2}" width="${SIDE - 4}" height="${SIDE - 4}" rx="3"/>
  `
  // What is seen comes first, so that who speaks to the computer can say it.
  const label = countedText(t, 'uses:map.tile', count, { code, country: countryName(code, language) })
  const current = attribute('aria-current', isChosen && 'true')
  return html`
    <a class="${n >= MANY ? 'many' : 'some'}" href="${addressOf(code)}" aria-label="${label}"${current}>
      ${square}
      ${isChosen && ring}
      ${name} <text class="n" x="${x + 7}" y="${y + 48}">${countMark(count)}</text>
    </a>
  `
}

function tableHtml({ t, language, counts, chosen, addressOf }: Countries): Html | '' {
  const rows = sortByName(Object.keys(counts), language)
    .sort((a, b) => (counts[b] ?? NONE).n - (counts[a] ?? NONE).n)
    .map(
      (code) =>
        html`
          <tr>
            <th scope="row">
              <a href="${addressOf(code)}"${chosen.includes(code) && html` aria-current="true"`}>
                ${countryName(code, language)}
              </a>
            </th>
            <td class="num">${countText(t, counts[code] ?? NONE)}</td>
          </tr>
        `,
    )
  if (rows.length === 0) return ''
  return html`
    <table class="table">
      <thead>
        <tr>
          <th scope="col">${t('uses:map.country')}</th>
          <th scope="col" class="num">${t('uses:map.count')}</th>
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `
}
