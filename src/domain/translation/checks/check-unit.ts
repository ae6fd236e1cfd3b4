import { checkKept } from './check-kept.js'
import { checkLanguage } from './check-language.js'
import { checkQuantities } from './check-quantities.js'
import { checkLength, checkStructure } from './check-structure.js'
import { checkTerms } from './check-terms.js'
import type { Check, Checked, Finding } from './finding.js'

/** In the order in which they are told. */
const CHECKS: readonly Check[] = [
  checkLength,
  checkLanguage,
  checkQuantities,
  checkKept,
  checkStructure,
  checkTerms,
]

/**
 * Everything about one translated text that deserves a look; errors first. A text that is not there has
 * nothing.
 */
export function checkUnit(checked: Checked): Finding[] {
  if (checked.target.trim() === '') return []
  const all = CHECKS.flatMap((check) => check(checked))
  return [...all.filter(isError), ...all.filter((one) => !isError(one))]
}

const isError = ({ severity }: Finding): boolean => severity === 'error'
