import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { safeLink } from '../../../domain/safe-link.js'
import type { Translate } from '../../../domain/texts.js'
import type { PublicUptake } from '../../../domain/types.gen.js'
import { countryName } from '../../../domain/uses/countries.js'

type Words = { readonly t: Translate; readonly language: string }
type Place = Pick<PublicUptake, 'place' | 'municipality' | 'country'>

/** Who has taken up a solution, where, since when, and what they adapted. */
export const uptakeList = (words: Words, uptakes: readonly PublicUptake[]): Html =>
  html`<ul class="uptakes">${uptakes.map((uptake) => html`<li>${uptakeHtml(words, uptake)}</li>`)}</ul>`

function uptakeHtml(words: Words, uptake: PublicUptake): Html {
  const { t, language } = words
  const { who, year, adapted, link, source, at } = uptake
  const where = placeOf(words, uptake)
  const since = year === undefined ? '' : t('uses:uptake.since', { year })
  const lang =
    uptake.language !== undefined && uptake.language !== language && html` lang="${uptake.language}"`
  const address = link === undefined ? undefined : safeLink(link)
  const told = [t(`uses:source.${source}`), at === undefined ? '' : dayIn(language, at)].filter(Boolean)
  return html`
    <p><b>${who}</b></p>
    <p>${[where, since].filter(Boolean).join(', ')}</p>
    ${adapted && html`<p class="said"${lang}>${adapted}</p>`}
    <p class="meta">
      ${told.join(' · ')}
      ${
        address &&
        html` · <a href="${address}" rel="nofollow">
          ${t('uses:uptake.link')}
          <span class="vh"> ${t('uses:uptake.linkOf', { who })}</span>
        </a>`
      }
    </p>
  `
}

/** Place, municipality and country, each once: what the owner wrote may name the country itself. */
export function placeOf({ t, language }: Words, { place, municipality, country }: Place): string {
  const name = country === undefined ? '' : countryName(country, language)
  const known = [place ?? '', municipality === undefined ? '' : t(`vocabulary:municipality.${municipality}`)]
  const parts = known.filter((part, n) => part !== '' && known.indexOf(part) === n)
  return [...parts, ...(parts.some((part) => part.includes(name)) ? [] : [name])].filter(Boolean).join(', ')
}
