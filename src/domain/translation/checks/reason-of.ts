import type { Translate } from '../../texts.js'
import type { Finding } from './finding.js'

/** A finding in the reader's language. */
export function reasonOf(t: Translate, { code, params }: Pick<Finding, 'code' | 'params'>): string {
  const told = 'what' in params ? { ...params, what: t(`translation:structure.${params.what}`) } : params
  return t(`translation:findings.${code}`, told)
}
