import type { Context } from '../context.js'
import { dayIn } from '../dates/for-people.js'
import { labelOf } from '../process/label-of.js'
import type { Meeting, MeetingDecision } from '../types.gen.js'

/** What was decided, in a sentence; empty when only its own words say it. */
export function decisionInWords(
  context: Context,
  language: string,
  { kind, person, requirement }: Pick<MeetingDecision, 'kind' | 'person' | 'requirement'>,
): string {
  const t = context.texts.in(language)
  const label =
    requirement === undefined ? '' : labelOf(context, language, `requirements.${requirement}.label`)
  return kind === 'other'
    ? ''
    : t(`meetings:decided.${kind}`, { name: person?.name ?? '', requirement: label })
}

/** `The workgroup’s meeting on 9 December 2026` */
export const meetingInWords = (
  { texts }: Pick<Context, 'texts'>,
  language: string,
  { kind, start }: Pick<Meeting, 'kind' | 'start'>,
): string => texts.in(language)(`meetings:named.${kind}`, { day: dayIn(language, start) })
