import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { filesIn, isBundle } from '../../domain/exchange/bundle.js'
import { type ReturnedPackage, readXliff } from '../../domain/exchange/read-xliff.js'
import type { Deps } from '../deps.js'
import { importPackage, type PackageTaken } from './import-package.js'

export interface BundleIn {
  /** A ZIP of XLIFF files, or one such file; each names its idea and language itself. */
  readonly file: Uint8Array
  readonly name?: string
  readonly agency?: string | undefined
  readonly actor: Actor
}

export interface BundleTaken {
  readonly taken: readonly PackageTaken[]
  /** Files that could not be taken in at all, each with the reason. */
  readonly failed: readonly { readonly file: string; readonly error: DomainError }[]
}

/**
 * Takes in what came back for several ideas. Each is a write of its own; what fails stops no other, and the
 * whole can be sent again: what is in already is then unchanged.
 * @throws DomainError `invalid-input` when it is neither a ZIP with XLIFF in it nor XLIFF.
 */
export async function importBundle(
  deps: Deps,
  { file, name = '', agency, actor }: BundleIn,
): Promise<BundleTaken> {
  const files = isBundle(file) ? filesIn(file) : [{ name, content: file }]
  const taken: PackageTaken[] = []
  const failed: { file: string; error: DomainError }[] = []
  for (const { name, content } of files) {
    try {
      for (const pack of readXliff(content)) taken.push(await importPackage(deps, asked(pack, agency, actor)))
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500 || files.length === 1) throw error
      failed.push({ file: name, error })
    }
  }
  return { taken, failed }
}

/** @throws DomainError `not-found` for a file that names no idea of ours. */
function asked(pack: ReturnedPackage, agency: string | undefined, actor: Actor) {
  if (!/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(pack.idea)) throw new DomainError('not-found')
  return { idea: pack.idea, language: pack.target, agency, file: [pack], actor }
}
