import { readFileSync } from 'node:fs'
import { attribute, type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import { fileOf } from '../../../installation/paths.js'
import type { Count } from '../../../storage/port.js'
import { countMark, countText, NONE } from './count-text.js'

/** Code of a municipality, column, row, and how many columns it covers. */
type Tile = readonly [code: string, column: number, row: number, span?: number]
interface County {
  readonly columns: number
  readonly tiles: readonly Tile[]
}

/** Roughly where each municipality of a county lies. A further county is a row in the file. */
const COUNTIES = JSON.parse(
  readFileSync(fileOf('schemas/common/maps/municipalities.json'), 'utf8'),
) as Readonly<Record<string, County>>

/** What a map shows of each municipality, and where a tile leads. */
export interface Shown {
  readonly counts: Readonly<Record<string, Count>>
  readonly chosen: readonly string[]
  readonly addressOf: (municipality: string) => string
  /** Cases of whole counties, which name no municipality too, and where their number leads. */
  readonly counties: Readonly<Record<string, Count>>
  readonly countyAddress?: (county: string) => string
}

const WIDTH = 110
const HEIGHT = 58
const GAP = 4
const MANY = 3

/** A map of tiles for each county where there are cases, and the same as a table. */
export function tileMaps(t: Translate, shown: Shown): Html[] {
  const codes = new Set([...Object.keys(shown.counts), ...shown.chosen])
  return Object.entries(COUNTIES)
    .filter(
      ([county, { tiles }]) =>
        (shown.counties[county] ?? NONE).n > 0 || tiles.some(([code]) => codes.has(code)),
    )
    .map(([code, county]) => countyHtml(t, code, county, shown))
}

function countyHtml(t: Translate, code: string, county: County, shown: Shown): Html {
  const name = t(`vocabulary:county.${code}`)
  const rows = Math.max(...county.tiles.map(([, , row]) => row)) + 1
  const size = `0 0 ${county.columns * (WIDTH + GAP) - GAP} ${rows * (HEIGHT + GAP) - GAP}`
  const tiles = county.tiles.map((tile) => tileHtml(t, tile, shown))
  return html`
    <div class="facet">
      <h3>${t('public:map.title', { county: name })}</h3>
      <svg class="map" viewBox="${size}" role="group" aria-label="${t('public:map.title', { county: name })}">
        ${tiles}
      </svg>
      <p class="meta">
        ${t('public:map.hint')} ${
          shown.countyAddress &&
          html`
            <a rel="nofollow" href="${shown.countyAddress(code)}">
              ${t('public:map.county', { county: name, count: countText(t, shown.counties[code] ?? NONE) })}
            </a>
          `
        }
      </p>
      <details>
        <summary>${t('public:map.table')}<span class="vh"> ${name}</span></summary>
        ${tableHtml(t, county, shown)}
      </details>
    </div>
  `
}

function tileHtml(t: Translate, [code, column, row, span = 1]: Tile, shown: Shown): Html {
  const count = shown.counts[code] ?? NONE
  const isChosen = shown.chosen.includes(code)
  const x = column * (WIDTH + GAP)
  const y = row * (HEIGHT + GAP)
  const name = t(`vocabulary:municipality.${code}`)
  const kind = count.n >= MANY ? 'many' : count.n > 0 ? 'some' : 'none'
  const mark =
    isChosen &&
    html`
      <rect
        class="ring"
        x="${x + 2}"
        y="${y + 2}"
        width="${span * (WIDTH + GAP) - GAP - 4}"
        height="${HEIGHT - 4}"
        rx="3"/
      >
    `
  const current = attribute('aria-current', isChosen && 'true')
  return html`
    <a class="${kind}" rel="nofollow" href="${shown.addressOf(code)}"${current}>
      <rect x="${x}" y="${y}" width="${span * (WIDTH + GAP) - GAP}" height="${HEIGHT}" rx="4"/>
      ${mark}
      <text x="${x + 8}" y="${y + 20}">${name}</text> <text class="n" x="${x + 8}" y="${y + 46}">
        ${countMark(count)}
      </text>
    </a>
  `
}

function tableHtml(t: Translate, { tiles }: County, { counts }: Shown): Html {
  const rows = tiles
    .map(([code]) => ({ name: t(`vocabulary:municipality.${code}`), count: counts[code] ?? NONE }))
    .sort((a, b) => b.count.n - a.count.n || a.name.localeCompare(b.name, 'sv'))
    .map(
      ({ name, count }) =>
        html`
          <tr>
            <th scope="row" lang="sv">${name}</th>
            <td class="num">${countText(t, count)}</td>
          </tr>
        `,
    )
  return html`
    <table class="table">
      <thead>
        <tr>
          <th scope="col">${t('public:facet.municipality')}</th>
          <th scope="col" class="num">${t('public:nav.cases')}</th>
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `
}
