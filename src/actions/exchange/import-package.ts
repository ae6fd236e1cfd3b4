import type { Actor } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { DomainError } from '../../domain/errors.js'
import { ourLanguage } from '../../domain/exchange/file-language.js'
import { importUnits } from '../../domain/exchange/import-units.js'
import { type ReturnedPackage, readXliff } from '../../domain/exchange/read-xliff.js'
import type { UnitReport } from '../../domain/exchange/unit-report.js'
import { badFile } from '../../domain/foreign-file.js'
import { variantsOf } from '../../domain/translation/variants.js'
import type { Idea } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { changeIdea } from '../ideas/change-idea.js'
import { findIdea } from '../ideas/find-idea.js'

export interface PackageIn {
  /** Id or reference. */
  readonly idea: string
  readonly language: string
  /** Who translated; else the agency of the open order. */
  readonly agency?: string | undefined
  /** The file, or what was read from it. */
  readonly file: Uint8Array | readonly ReturnedPackage[]
  readonly actor: Actor
}

export interface PackageTaken {
  readonly idea: Idea
  readonly context: Context
  readonly language: string
  readonly report: readonly UnitReport[]
  /** Id of the entry that tells of it, when anything was taken in. */
  readonly entry?: string
}

/** Rivals are rare, and each of them makes the guard look at every text again. */
const TRIES = 10

/**
 * Takes in what an agency sent back. No version is asked for: each text has its own guard in the file, so
 * that people who work on the idea meanwhile neither lose nor stop anything.
 * @throws DomainError as `readXliff` and `importUnits` do.
 */
export async function importPackage(
  deps: Deps,
  { idea, language, agency, file, actor }: PackageIn,
): Promise<PackageTaken> {
  const files = file instanceof Uint8Array ? readXliff(file) : file
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { idea: read } = await findIdea(deps, idea, actor)
    const ours = variantsOf(deps.config.translationLanguages, read)
    const target = ourLanguage(language, ours)
    if (target === undefined)
      throw badFile('other-language', { found: language.slice(0, 35) || '–', wanted: ours.join(', ') })
    const wish = { language: target, ...(agency !== undefined && { agency }) }
    let report: readonly UnitReport[] = []
    try {
      const asking = { idea, actor, revision: read.revision }
      const changed = await changeIdea(deps, asking, (context, before, now, newId) => {
        const taken = importUnits(context, before, files, wish, actor, now, newId)
        report = taken.report
        return taken.idea
      })
      const isWritten = changed.idea.revision > read.revision
      const entry = isWritten
        ? changed.idea.pending.findLast(({ what }) => what === 'take-in')?.id
        : undefined
      return { ...changed, language: target, report, ...(entry !== undefined && { entry }) }
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'idea-changed') throw error
    }
  }
  throw new DomainError('idea-changed')
}
