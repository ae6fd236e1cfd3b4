import type { Context } from '../context.js'
import { hasLabel, labelOf } from '../process/label-of.js'
import type { Idea, PublicStatus as Shape } from '../types.gen.js'

/** What the one who sent in the idea is told: never the inner state. */
export type PublicStatus = Omit<Shape, 'reference'>

type Standing = Pick<Idea, 'state' | 'closing' | 'pause' | 'language'>

/** Public words for where the idea stands (domain: the advisory process), in the reader's language. */
export function publicStatus(context: Context, idea: Standing, language: string): PublicStatus {
  const typicalDays = context.process.state(idea.state)?.typicalDays
  const params = {
    days: typicalDays ?? '',
    weeks: typicalDays === undefined ? '' : Math.ceil(typicalDays / 7),
    months: typicalDays === undefined ? '' : Math.max(1, Math.round(typicalDays / 30)),
    date: idea.pause?.reviewDate ?? '',
    lesson: idea.closing?.lesson ?? '',
  }
  const say = (part: string) => labelOf(context, language, publicKey(context, idea, part), params)
  return { label: say('label'), next: say('next'), time: say('time') }
}

/** A closed or paused idea has words for its reason, where there are such; else those of the state. */
function publicKey({ process, texts }: Context, { state, closing, pause }: Standing, part: string): string {
  const reason = closing?.reason ?? pause?.reason
  const ofReason = `public.${state}.reasons.${reason}.${part}`
  const known = texts.languages.some((l) => hasLabel(process.definition, texts, l, ofReason))
  return reason !== undefined && known ? ofReason : `public.${state}.${part}`
}
