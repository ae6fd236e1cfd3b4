import type { Term, TermView } from '../types.gen.js'

/** A term that the product comes with; the partnership may change or retire it. */
export type BuiltInTerm = Omit<TermView, 'revision' | 'active'>

/** What others may see of a term. */
export function termView({ request: _r, created: _c, changed: _d, ...term }: Term): TermView {
  return term
}

/** The partnership's own terms, and those of the product that it has not made its own, in Swedish order. */
export function allTerms(builtIn: readonly BuiltInTerm[], stored: readonly Term[]): TermView[] {
  const own = new Set(stored.map(({ id }) => id))
  const untouched = builtIn.filter(({ id }) => !own.has(id))
  const all = [...stored.map(termView), ...untouched.map((term) => ({ ...term, revision: 0, active: true }))]
  return all.sort((a, b) => IN_SWEDISH.compare(a.sv, b.sv))
}

const IN_SWEDISH = new Intl.Collator('sv')
