import { labelOf } from '../../../domain/process/label-of.js'
import { askedFor } from '../sent-values.js'
import type { Visit } from './visit.js'

/** What was done a moment ago, as the address says it (`did`, `about`) and the idea now shows it. */
export function doneWords(visit: Visit): string {
  const { request, t, context } = visit
  const [did = ''] = askedFor(request, 'did')
  const [about = ''] = askedFor(request, 'about')
  const key = `ideas:did.${did}`
  const params = paramsOf(visit, did, about)
  const isKnown = /^[a-z-]+$/.test(did) && context.texts.has('sv', key)
  return isKnown && params !== undefined ? t(key, params) : t('ideas:saved')
}

/** What the words name; undefined when it is not there. */
function paramsOf(
  { context, seen, idea, language }: Visit,
  did: string,
  about: string,
): Record<string, string | number> | undefined {
  if (did === 'level') {
    const number = context.template.sections.find(({ id }) => id === about)?.number
    const level = seen.levels?.[about]?.level
    return number === undefined || level === undefined ? undefined : { number, level }
  }
  if (did === 'tick' || did === 'untick') {
    const requirement = context.process.requirement(about)
    return requirement && { label: labelOf(context, language, `requirements.${requirement.id}.label`) }
  }
  return { state: labelOf(context, language, `states.${idea.state}`) }
}
