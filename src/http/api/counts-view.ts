import type { FacetCounts, ListCounts } from '../../actions/ideas/find-by-words.js'

/** Counts as programs get them: numbers, and which of them are not the whole number. */
export const countsView = ({ total, facets }: ListCounts) => ({
  total: { count: total.n, more: total.more },
  ...facetsView(facets),
})

export const numbersOf = (counts: FacetCounts[string]): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([value, { n }]) => [value, n]))

function facetsView(counts: FacetCounts) {
  const facets = Object.entries(counts)
  const numbers = facets.map(([name, values]) => [name, numbersOf(values)])
  const more = facets
    .map(([name, values]) => [name, Object.keys(values).filter((value) => values[value]?.more)] as const)
    .filter(([, values]) => values.length > 0)
  return { facets: Object.fromEntries(numbers), ...(more.length > 0 && { more: Object.fromEntries(more) }) }
}
