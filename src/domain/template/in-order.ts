import type { Vocabularies } from './vocabularies.js'

/** What is none of the others. */
const REST: ReadonlySet<string> = new Set(['other', 'none'])

/**
 * The codes as a reader looks for them: places and fields of work by their names in the alphabet of the
 * language, what has steps in the order of its steps.
 */
export function inOrder(
  vocabularies: Vocabularies,
  scheme: string,
  codes: readonly string[],
  { language, labelOf }: { readonly language: string; readonly labelOf: (code: string) => string },
): readonly string[] {
  if (vocabularies.scheme(scheme)?.order !== 'label') return codes
  const { compare } = new Intl.Collator(language.split('-x-')[0])
  const rank = (code: string): number => (REST.has(code) ? 1 : 0)
  return [...codes].sort((a, b) => rank(a) - rank(b) || compare(labelOf(a), labelOf(b)))
}
