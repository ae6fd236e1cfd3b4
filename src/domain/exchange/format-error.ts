import type { DomainError, FieldError } from '../errors.js'
import type { Translate } from '../texts.js'

/** Why a file could not be taken in, in one sentence. */
export function formatError({ code, extras }: DomainError, t: Translate): string {
  const [first] = extras.errors ?? []
  return first === undefined ? t(`errors:${code}.title`) : formatFieldError(first, t)
}

export const formatFieldError = ({ code, params }: FieldError, t: Translate): string =>
  t(`errors:fields.${code}`, { ...params, limit: params?.limit ?? '' })
