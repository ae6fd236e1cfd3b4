import { hash } from '../hash.js'
import type { Template } from '../template/compile-template.js'
import { unitState } from '../translation/unit-state.js'
import { unitsOf } from '../translation/units-of.js'
import type { Idea, TranslationUnit } from '../types.gen.js'

/**
 * After a minor edit the translations of the changed texts stay current: each accepts the new source by its
 * hash. One that was outdated already stays so; a minor edit cannot hide an earlier one that was not.
 */
export function acceptMinorEdit(template: Template, before: Idea, after: Idea): Idea {
  const earlier = new Map(unitsOf(template, before.answers).map((unit) => [unit.id, unit.text]))
  const changed = unitsOf(template, after.answers).filter(({ id, text }) => earlier.get(id) !== text)
  const languages = Object.entries(before.variants).map(([language, units]) => {
    const accepted = changed
      .filter(({ id }) => units[id] && unitState(before, language, id) !== 'outdated')
      .map(({ id, text }) => [id, accepting(units[id] as TranslationUnit, text)] as const)
    return [language, { ...units, ...Object.fromEntries(accepted) }] as const
  })
  return { ...after, variants: Object.fromEntries(languages) }
}

const accepting = (unit: TranslationUnit, source: string): TranslationUnit => ({
  ...unit,
  accepted: [...new Set([...(unit.accepted ?? []), hash(source)])],
})
