import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { type Marked, record } from '../ideas/record.js'
import { refuseAny } from '../process/input-checks.js'
import { mayDo } from '../process/permissions.js'
import type { Idea, TextComment } from '../types.gen.js'
import { unitsOf } from './units-of.js'

/** As many on one text; the shape says the same. */
const MOST = 100

type Commented = Pick<Idea, 'comments'>

/** What is said about one text, in the order in which it was said. */
export const commentsOn = ({ comments }: Commented, language: string, unit: string): TextComment[] => {
  const units = comments && Object.hasOwn(comments, language) ? comments[language] : undefined
  return (units && Object.hasOwn(units, unit) ? units[unit] : undefined) ?? []
}

export interface CommentInput extends Marked {
  readonly language: string
  /** Unit id. */
  readonly unit: string
  readonly text: string
}

/**
 * Says something about the translation of one text, whether there is one yet or not.
 * @throws DomainError not-allowed; invalid-input: `unknown-unit`, `source-language`, `required`, `too-many`.
 */
export function commentOn(
  context: Context,
  idea: Idea,
  { language, unit, text, request }: CommentInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  const mayWrite = mayDo(context.process, actor, idea, 'translate')
  if (!mayWrite && !mayDo(context.process, actor, idea, 'sign-off')) throw new DomainError('not-allowed')
  const isKnown = unitsOf(context.template, idea.answers).some(({ id }) => id === unit)
  refuseAny([
    ...(language === idea.language ? [{ pointer: '/language', code: 'source-language' }] : []),
    ...(isKnown ? [] : [{ pointer: '/unit', code: 'unknown-unit', params: { unit } }]),
    ...(text.trim() === '' ? [{ pointer: '/text', code: 'required' }] : []),
    ...(commentsOn(idea, language, unit).length >= MOST
      ? [{ pointer: '/text', code: 'too-many', params: { limit: MOST } }]
      : []),
  ])
  const comment = { id: newId(), by: nameOf(actor), at: now.toISOString(), text: text.trim() }
  const data = { language, unit, comment: comment.id }
  const next = withComment(idea, language, unit, comment)
  return record(idea, next, { what: 'comment', data, ...(request && { request }) }, actor, now, newId)
}

/** The idea with one comment more; where there is no room, as it was. */
export function withComment(idea: Idea, language: string, unit: string, comment: TextComment): Idea {
  const before = commentsOn(idea, language, unit)
  if (before.length >= MOST) return idea
  const units = { ...idea.comments?.[language], [unit]: [...before, comment] }
  return { ...idea, comments: { ...idea.comments, [language]: units } }
}
