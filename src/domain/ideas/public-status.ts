import type { Context } from '../context.js'
import { hasLabel, labelOf } from '../process/label-of.js'
import type { Idea, PublicStatus as Shape } from '../types.gen.js'

/** What the one who sent in the idea is told: never the inner state. */
export type PublicStatus = Omit<Shape, 'reference'>

type Standing = Pick<Idea, 'state' | 'closing' | 'pause' | 'language' | 'held'>

/** Public words for where the idea stands (domain: the advisory process), in the reader's language. */
export function publicStatus(context: Context, idea: Standing, language: string): PublicStatus {
  if (idea.held) return heldStatus(context, idea.held, language)
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

/** Nobody works on what is held as possible spam: its sender gets a true answer, and a way on. */
function heldStatus({ texts }: Context, held: NonNullable<Idea['held']>, language: string): PublicStatus {
  const t = texts.in(language)
  const key = `submission:heldStatus.${held.discarded ? 'discarded' : 'waiting'}`
  return { label: t(`${key}.label`), next: t(`${key}.next`), time: t(`${key}.time`) }
}

/** A closed or paused idea has words for its reason, where there are such; else those of the state. */
function publicKey({ process, texts }: Context, { state, closing, pause }: Standing, part: string): string {
  const reason = closing?.reason ?? pause?.reason
  const ofReason = `public.${state}.reasons.${reason}.${part}`
  const known = texts.languages.some((l) => hasLabel(process.definition, texts, l, ofReason))
  return reason !== undefined && known ? ofReason : `public.${state}.${part}`
}
