import type { Actor } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { mayDo } from '../process/permissions.js'
import { saveUnit } from '../translation/save-unit.js'
import type { Idea } from '../types.gen.js'
import { engineHtml, engineParts } from './engine-text.js'
import { refusalOf } from './import-units.js'
import { asOne, type PackageUnit, packageUnits } from './package-unit.js'
import { rebuilt } from './returned-text.js'
import type { UnitReport } from './unit-report.js'

/** One text on its way to an engine. */
export interface MachineText {
  readonly unit: string
  readonly sourceHash: string
  readonly html: string
}

/** What came back for it. */
export interface MachineAnswer {
  readonly unit: string
  readonly sourceHash: string
  readonly html: string
}

/**
 * What a person has written, an engine never writes over; nor does it guess what an outdated text should say
 * now.
 */
const isForMachines = ({ state }: PackageUnit): boolean => state === 'missing' || state === 'machine'

/**
 * The texts that an engine may translate. A text leaves the house only when a person has said that it is
 * clear of personal data, which every later edit of the source takes back.
 * @param only these units, if any are named; else all that are missing
 * @throws DomainError not-allowed; invalid-input: `not-cleared`, `source-language`, `nothing-to-translate`.
 */
export function machineWork(
  context: Context,
  idea: Idea,
  { language, only }: { readonly language: string; readonly only?: readonly string[] },
  actor: Actor,
): MachineText[] {
  if (!mayDo(context.process, actor, idea, 'translate')) throw new DomainError('not-allowed')
  if (language === idea.language) throw refused('/language', 'source-language')
  if (!isCleared(idea)) throw refused('/clearance', 'not-cleared')
  const units = packageUnits(context, idea, language).filter((unit) =>
    only ? only.includes(unit.id) && isForMachines(unit) : unit.state === 'missing',
  )
  if (units.length === 0) throw refused('/units', 'nothing-for-machine')
  return units.map(({ id, sourceHash, coded }) => ({
    unit: id,
    sourceHash,
    html: engineHtml(asOne(coded)),
  }))
}

/** A person has looked, not the system. */
export const isCleared = ({ clearance }: Pick<Idea, 'clearance'>): boolean =>
  clearance !== undefined && clearance.by.kind !== 'system'

const refused = (pointer: string, code: string): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer, code }] })

/**
 * Takes in what an engine made, in the state `machine`, in which nobody can sign it off: a person must save
 * or confirm each text first. What moved meanwhile, or lost a mark, is left out and named.
 */
export function importMachineTexts(
  context: Context,
  idea: Idea,
  given: { readonly language: string; readonly engine: string; readonly answers: readonly MachineAnswer[] },
  actor: Actor,
  now: Date,
  newId: () => string,
): { idea: Idea; report: UnitReport[] } {
  const { language, engine, answers } = given
  const ours = new Map(packageUnits(context, idea, language).map((unit) => [unit.id, unit]))
  let made = idea
  const report = answers.map((answer): UnitReport => {
    const { unit } = answer
    const judged = judge(ours.get(unit), answer)
    if (!('text' in judged)) return judged
    try {
      const origin = { kind: 'machine', maker: engine } as const
      const input = { language, unit, text: judged.text, state: 'machine', origin } as const
      made = saveUnit(context, made, input, actor, now, newId)
      return { unit, outcome: 'taken-in', state: 'machine' }
    } catch (error) {
      return refusalOf(unit, error)
    }
  })
  return { idea: made, report }
}

function judge(
  ours: PackageUnit | undefined,
  { unit, sourceHash, html }: MachineAnswer,
): UnitReport | { text: string } {
  if (ours === undefined) return { unit, outcome: 'unknown-unit' }
  if (ours.sourceHash !== sourceHash) return { unit, outcome: 'source-moved' }
  if (!isForMachines(ours)) return { unit, outcome: 'changed-here' }
  const pieces = [{ kind: 'sentence', source: [], target: engineParts(html) }] as const
  // Against the marks of the source alone: what an engine made before has no say.
  const result = rebuilt({ ...ours, pieces: ours.coded, isPlain: false }, { pieces })
  if ('codes' in result) return { unit, outcome: 'codes-lost', codes: result.codes }
  if ('why' in result) return { unit, outcome: result.why }
  return { text: ours.isLine ? result.text.replace(/\s+/g, ' ') : result.text }
}
