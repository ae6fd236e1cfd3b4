import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { bundleOf } from '../../domain/exchange/bundle.js'
import { type Package, packageOf } from '../../domain/exchange/package.js'
import { fileNameOf, XLIFF_FORMATS, type XliffVersion } from '../../domain/exchange/xliff-formats.js'
import { mayDo } from '../../domain/process/permissions.js'
import { assertVariant } from '../../domain/translation/variants.js'
import type { Deps } from '../deps.js'
import { findIdea } from '../ideas/find-idea.js'

export interface PackageWanted {
  readonly language: string
  readonly version?: XliffVersion
  readonly openOnly?: boolean
  readonly actor: Actor
}

export interface FileOut {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

/** The texts of one idea, as a file for an agency. */
export async function readPackage(
  deps: Deps,
  idea: string,
  { version = '2.1', ...wanted }: PackageWanted,
): Promise<FileOut> {
  const pack = await packaged(deps, idea, wanted)
  const { mediaType, write } = XLIFF_FORMATS[version]
  return { name: fileNameOf(pack), mediaType, content: write(pack) }
}

/**
 * The texts of several ideas, a file each, in one ZIP.
 * @throws DomainError as `readPackage` does for any of them.
 */
export async function readBundle(
  deps: Deps,
  ideas: readonly string[],
  { version = '2.1', ...wanted }: PackageWanted,
): Promise<FileOut> {
  const files: { name: string; text: string }[] = []
  for (const idea of new Set(ideas)) {
    const pack = await packaged(deps, idea, wanted)
    files.push({ name: fileNameOf(pack), text: XLIFF_FORMATS[version].write(pack) })
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { name: `fyrsteg-${wanted.language}.zip`, mediaType: 'application/zip', content: bundleOf(files) }
}

/** @throws DomainError `not-found`, `not-allowed`, and as `packageOf` does. */
async function packaged(
  deps: Deps,
  id: string,
  { language, openOnly = false, actor }: Omit<PackageWanted, 'version'>,
): Promise<Package> {
  const { idea, context } = await findIdea(deps, id, actor)
  if (!mayDo(context.process, actor, idea, 'read-inner')) throw new DomainError('not-allowed')
  assertVariant(deps.config.translationLanguages, idea, language)
  return packageOf(context, idea, { language, openOnly })
}
