import { valueOf } from '../../../domain/template/values.js'
import type { Translate } from '../../../domain/texts.js'
import type { Idea } from '../../../types.gen.js'

/** The first municipality of an idea, as people say it; empty when none is named. */
export function placeOf({ answers }: Idea, t: Translate): string {
  const codes = valueOf(answers, 'about.municipalities')
  const [first] = Array.isArray(codes) ? codes : []
  return typeof first === 'string' ? t(`vocabulary:municipality.${first}`) : ''
}
