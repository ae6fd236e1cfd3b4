import { hash } from '../hash.js'
import { unitIn } from '../translation/unit-state.js'
import type { Idea, TranslationUnit } from '../types.gen.js'
import { asOne, codesIn, type PackageUnit } from './package-unit.js'
import type { ReturnedUnit } from './read-xliff.js'
import { rebuilt } from './returned-text.js'
import type { UnitReport } from './unit-report.js'

/** Whether a returned text may go in, and as what; else why not. */
export function judge(
  idea: Idea,
  ours: PackageUnit | undefined,
  unit: ReturnedUnit,
  language: string,
): UnitReport | { readonly text: string } {
  const { id } = unit
  if (ours === undefined) return { unit: id.slice(0, 200), outcome: 'unknown-unit' }
  if (hasMoved(ours, unit)) return { unit: id, outcome: 'source-moved' }
  const result = rebuilt(exportedAs(ours, unit), unit)
  if ('codes' in result) return { unit: id, outcome: 'codes-lost', codes: result.codes }
  if ('why' in result) return { unit: id, outcome: result.why }
  const text = tidied(result.text, ours)
  const kept = unitIn(idea, language, id)
  const current = kept?.text
  if (text === current && !isProgress(ours, unit)) return { unit: id, outcome: 'unchanged' }
  if (text === ours.text && unit.state === 'draft') return { unit: id, outcome: 'no-translation' }
  const keeper = text === current ? undefined : whyKept(ours, unit, kept)
  return keeper ? { unit: id, outcome: keeper } : { text }
}

/** By the hash; a tool that drops foreign metadata has kept the source itself, marks aside. */
function hasMoved(ours: PackageUnit, unit: ReturnedUnit): boolean {
  if (unit.sourceHash !== undefined) return unit.sourceHash !== ours.sourceHash
  const { pieces } = exportedAs(ours, unit)
  return wordsIn(pieces) !== wordsIn(unit.pieces)
}

/** The words to translate, blanks aside. */
const wordsIn = (pieces: readonly { readonly kind: string; readonly source: readonly unknown[] }[]): string =>
  pieces
    .filter(({ kind }) => kind === 'sentence')
    .flatMap(({ source }) => source)
    .filter((part): part is string => typeof part === 'string')
    .join('')
    .replace(/\s+/g, '')

/**
 * The layout that the file was made with. Ours of today follows the translation that stands here now, which
 * may have come since; the file tells by its codes and sentences whether marks went along as codes or as
 * text.
 */
function exportedAs(ours: PackageUnit, { pieces }: ReturnedUnit): PackageUnit {
  const { coded, text } = ours
  const hasCodes =
    pieces.length > 1 || pieces.some(({ source }) => source.some((part) => typeof part === 'object'))
  const isPlain =
    !hasCodes && codesIn(asOne(coded)).length > 0 && wordsIn(pieces) === text.replace(/\s+/g, '')
  return isPlain
    ? { ...ours, isPlain, pieces: [{ id: 's1', kind: 'sentence', source: [text] }] }
    : { ...ours, isPlain: false, pieces: coded }
}

/**
 * Why what stands here stays. With our hash of what was sent along it is known whether somebody wrote on; a
 * file with our hash of the source and none of a translation left before there was one, so that what stands
 * here was written since. A tool that drops our hashes leaves nothing to tell the order by: then only what
 * nobody here has written is written over, which is another delivery of its translator, what an engine made
 * and nobody has read, and what was written for an older source than the file has.
 */
function whyKept(
  { state }: PackageUnit,
  { sourceHash, targetHash }: ReturnedUnit,
  kept: TranslationUnit | undefined,
): 'changed-here' | 'not-overwritten' | undefined {
  if (kept === undefined) return undefined
  if (targetHash !== undefined) return targetHash === hash(kept.text) ? undefined : 'changed-here'
  if (state === 'reviewed') return 'changed-here'
  if (kept.origin === 'agency' || kept.delivered || state === 'machine') return undefined
  if (sourceHash !== undefined) return 'changed-here'
  return state === 'outdated' ? undefined : 'not-overwritten'
}

/**
 * The same words can still say more: that a draft is done, or that an old translation fits the new source.
 */
const isProgress = (ours: PackageUnit, unit: ReturnedUnit): boolean =>
  unit.state === 'translated' && ours.state !== 'translated' && ours.state !== 'reviewed'

/** A tool may break a line where there is only one. */
const tidied = (text: string, { isLine }: PackageUnit): string =>
  (isLine ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text).trim()
