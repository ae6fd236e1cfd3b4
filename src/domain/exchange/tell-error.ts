import type { DomainError } from '../errors.js'
import type { Translate } from '../texts.js'

/** Why a file could not be taken in, in one sentence. */
export function tellError({ code, extras }: DomainError, t: Translate): string {
  const [first] = extras.errors ?? []
  if (first === undefined) return t(`errors:${code}.title`)
  return t(`errors:fields.${first.code}`, { ...first.params, limit: first.params?.limit ?? '' })
}
