import type { EditionKind } from '../../../domain/definitions/kinds.js'

/** Where the editions of each kind are looked after. */
export const PATHS: Readonly<Record<EditionKind, string>> = {
  notice: 'notice',
  privacy: 'privacy',
  process: 'processes',
  template: 'templates',
}

export const isText = (kind: EditionKind): kind is 'notice' | 'privacy' =>
  kind === 'notice' || kind === 'privacy'
