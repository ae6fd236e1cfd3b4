import type { Context } from '../../../domain/context.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { Translate } from '../../../domain/texts.js'

/** A place in an idea by its label, such as `/answers/about/title` or `/levels/challenge`. */
export function placeName(
  { t, context, language }: { readonly t: Translate; readonly context: Context; readonly language: string },
  pointer: string,
): string {
  const [, part = '', first = '', second = ''] = pointer.split('/')
  if (part === 'answers' && context.template.field(`${first}.${second}`))
    return t(`template:fields.${first}.${second}.label`)
  const key = `ideas:places.${part}`
  const name = context.texts.has('sv', key) ? t(key) : pointer.slice(1).replaceAll('/', ' ')
  if (part === 'levels' && context.template.sections.some(({ id }) => id === first))
    return `${name}: ${t(`template:sections.${first}.title`)}`
  if (part === 'ticks' && context.process.requirement(first))
    return labelOf(context, language, `requirements.${first}.label`)
  return name
}
