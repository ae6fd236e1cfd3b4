import type { DefinitionContent, OwnDefinition } from '../types.gen.js'

export type Kind = OwnDefinition['kind']
/** What comes in editions: one of them holds for what is new. A vocabulary only ever grows. */
export type EditionKind = Exclude<Kind, 'vocabulary'>

export const EDITION_KINDS: readonly EditionKind[] = ['notice', 'privacy', 'process', 'template']

/** The part of the content that says it. */
export const PART_OF: Readonly<Record<Kind, keyof DefinitionContent>> = {
  vocabulary: 'entries',
  notice: 'texts',
  privacy: 'texts',
  process: 'process',
  template: 'template',
}

export const idOf = (kind: Kind, name: string): string => `${kind}.${name}`

/** When it was last put to use; empty for a draft. */
export const lastUsed = ({ used }: Pick<OwnDefinition, 'used'>): string => used.at(-1)?.at ?? ''

/**
 * Those that were ever put to use, in the order in which they first were: what one builds on comes before it.
 */
export const inUse = (owns: readonly OwnDefinition[], kind: Kind): OwnDefinition[] =>
  owns
    .filter((one) => one.kind === kind && (kind === 'vocabulary' || one.used.length > 0))
    .sort((a, b) => (firstUsed(a) < firstUsed(b) ? -1 : 1))

const firstUsed = ({ used, created }: OwnDefinition): string => used[0]?.at ?? created.at

/** The edition that was put to use last; the product's when none was. */
export function currentOf(used: readonly OwnDefinition[], product: string): string {
  const [newest] = [...used].sort((a, b) => (lastUsed(a) < lastUsed(b) ? 1 : -1))
  return newest?.name ?? product
}
