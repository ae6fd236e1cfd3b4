/**
 * ISO 3166-1, and XK as it is used in Europe. Names come from the languages themselves (CLDR), so none is
 * kept here.
 */
const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW ' +
  'BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ' +
  'ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL ' +
  'IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY ' +
  'MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR ' +
  'NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK ' +
  'SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC ' +
  'VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'

export const COUNTRIES: readonly string[] = CODES.split(' ')
const known: ReadonlySet<string> = new Set(COUNTRIES)

export const isCountry = (code: string): boolean => known.has(code)

const names = new Map<string, Intl.DisplayNames>()

/** Name of a country in the language; the code itself when it is none. */
export function countryName(code: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  names.set(language, known)
  return isCountry(code) ? (known.of(code) ?? code) : code
}

/** Codes in the order of their names in the language. */
export function countriesByName(language: string): readonly string[] {
  const sorted = lists.get(language) ?? sortByName(COUNTRIES, language)
  lists.set(language, sorted)
  return sorted
}
const lists = new Map<string, readonly string[]>()

export function sortByName(codes: readonly string[], language: string): string[] {
  const order = new Intl.Collator(language)
  return [...codes].sort((a, b) => order.compare(countryName(a, language), countryName(b, language)))
}

/** The languages in which the owners of cases write names of countries. */
const WRITTEN = ['sv', 'en']
let byName: ReadonlyMap<string, string> | undefined

/**
 * The country that a place in words names (`Porto, Portugal`), read from its end, where countries stand. Only
 * a whole name counts: a guess would put somebody on the map who is not there.
 */
export function countryIn(place: string): string | undefined {
  byName ??= new Map(
    WRITTEN.flatMap((language) =>
      COUNTRIES.map((code) => [countryName(code, language).toLowerCase(), code] as const),
    ),
  )
  const parts = place.split(/[,;/()]|\s[–-]\s/).map((part) => part.trim().toLowerCase())
  for (const part of parts.toReversed()) {
    const code = byName.get(part)
    if (code !== undefined) return code
  }
  return undefined
}
