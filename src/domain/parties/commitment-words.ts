import type { Texts } from '../texts.js'
import type { Party } from '../types.gen.js'

/** A commitment in a few words, and as the agreement of this kind of party puts it. */
export interface CommitmentWords {
  readonly label: string
  readonly text: string
}

/** A code that a later vocabulary no longer has stays readable: as it is. */
export function commitmentWords(
  texts: Texts,
  language: string,
  code: string,
  kind: Party['kind'],
): CommitmentWords {
  const t = texts.in(language)
  const key = `vocabulary:commitment.${code}`
  if (!texts.has(language, key)) return { label: code, text: code }
  const own = `parties:commitment.${code}.${kind}`
  return { label: t(key), text: t(texts.has(language, own) ? own : `parties:commitment.${code}.any`) }
}
