/** The filters of the catalogue, by the names that they have in an address. */
export const CASE_TAGS = [
  'challenge',
  'kind',
  'municipality',
  'county',
  'stage',
  'evidence',
  'novelty',
  'origin',
  'party',
  'track',
  'year',
] as const
