import { codesOfPart } from '../../../domain/template/parts.js'
import type { Translate } from '../../../domain/texts.js'
import type { Idea } from '../../../domain/types.gen.js'

/** The first municipality of an idea, as people say it; empty when none is named. */
export function placeOf(idea: Idea, t: Translate): string {
  const [first] = codesOfPart(idea, 'municipalities')
  return first !== undefined ? t(`vocabulary:municipality.${first}`) : ''
}
