import { findPhrase, type TermHit } from '../../terms/find-terms.js'
import { type Check, type Checked, type Finding, finding } from './finding.js'

/**
 * The agreed English of every term in the source, its explanation at the first mention, and nothing
 * forbidden.
 */
export const checkTerms: Check = (checked) => {
  const whole = checked.terms.filter(({ isPart }) => !isPart)
  const first = new Map(whole.toReversed().map((hit) => [hit.term.id, hit]))
  return [...first.values()]
    .toReversed()
    .flatMap((hit) => [...agreed(hit, checked), ...forbidden(hit, checked)])
}

function agreed({ term, start, end }: TermHit, { target, explained }: Checked): Finding[] {
  const at = findPhrase(target, [term.en, ...(term.enAlso ?? [])])
  const place = { side: 'source', start, end } as const
  if (!at) return [finding('term-missing', { sv: term.sv, en: term.en }, place)]
  const isExplained = term.gloss === undefined || explained.has(term.id) || findPhrase(target, [term.gloss])
  if (isExplained) return []
  return [finding('gloss-missing', { en: term.en, gloss: term.gloss ?? '' }, { side: 'target', ...at })]
}

function forbidden({ term }: TermHit, { target }: Checked): Finding[] {
  return (term.forbidden ?? []).flatMap((phrase) => {
    const at = findPhrase(target, [phrase])
    if (!at) return []
    const text = target.slice(at.start, at.end)
    return [finding('term-forbidden', { text, sv: term.sv, en: term.en }, { side: 'target', ...at })]
  })
}
