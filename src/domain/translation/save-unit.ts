import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { changeOf, type Marked, record } from '../ideas/record.js'
import { mayDo } from '../process/permissions.js'
import type { Idea, TextOrigin, TranslationUnit } from '../types.gen.js'
import { hasFormat } from '../value-formats.js'
import { newOrigin, originIn } from './text-origin.js'
import { unitIn } from './unit-state.js'
import { type SourceUnit, unitsOf } from './units-of.js'

export interface UnitInput extends Marked {
  readonly language: string
  /** Unit id. */
  readonly unit: string
  readonly text: string
  readonly state: Exclude<TranslationUnit['state'], 'reviewed'>
  /** How it came about; without it a person wrote it or, in the state `machine`, an engine. */
  readonly origin?: TextOrigin
  /** It came with a file of a translator who named no agency. */
  readonly isDelivered?: boolean
  /** To the reviewer; absent: the one before stays. */
  readonly note?: string
}

/**
 * Saves the translation of one text, pinned to the source as it stands. The text before goes into the
 * history, and an earlier sign-off stays with the unit, so that what has changed since then can be shown. Who
 * saves a person's text as it stands has read it and not written it: the author stays, so that nobody can
 * sign off the own words.
 * @throws DomainError not-allowed, invalid-input (unknown unit or language, too long, empty).
 */
export function saveUnit(
  context: Context,
  idea: Idea,
  input: UnitInput,
  actor: Actor,
  now: Date,
  newId: () => string,
): Idea {
  if (!mayDo(context.process, actor, idea, 'translate')) throw new DomainError('not-allowed')
  const source = sourceUnit(context, idea, input)
  const before = unitIn(idea, input.language, input.unit)
  const text = input.text.trim()
  const unit = savedUnit(before, source, { ...input, text }, idea.revision, actor, now)
  const pointer = `/variants/${input.language}/${input.unit}/text`
  const happening = {
    what: 'translate' as const,
    data: { language: input.language, unit: input.unit, state: input.state, ...originBefore(before) },
    ...(before?.text === text ? {} : { changes: [changeOf(pointer, before?.text, text)] }),
    ...(input.request && { request: input.request }),
  }
  return record(idea, withUnit(idea, input.language, input.unit, unit), happening, actor, now, newId)
}

/** @throws DomainError invalid-input naming what is wrong. */
function sourceUnit(context: Context, idea: Idea, { language, unit, text }: UnitInput): SourceUnit {
  const refuse = (pointer: string, code: string, params = {}): never => {
    throw new DomainError('invalid-input', { errors: [{ pointer, code, params }] })
  }
  if (language === idea.language) refuse('/language', 'source-language')
  const source = unitsOf(context.template, idea.answers).find(({ id }) => id === unit)
  if (source === undefined) return refuse('/unit', 'unknown-unit', { unit })
  if (text.trim() === '') refuse('/text', 'required')
  if (text.trim().length > source.maxLength) refuse('/text', 'too-long', { limit: source.maxLength })
  if (source.format === 'line' && /[\r\n\u2028\u2029]/.test(text.trim())) refuse('/text', 'line-break')
  if (!hasFormat(source.format, text.trim())) refuse('/text', 'control-character')
  return source
}

function savedUnit(
  before: TranslationUnit | undefined,
  source: SourceUnit,
  { text, state, origin, isDelivered, note = before?.note }: UnitInput,
  revision: number,
  actor: Actor,
  now: Date,
): TranslationUnit {
  const kept = before && isTakenOver(before, text, state, origin) ? before : undefined
  const author = kept ? { by: kept.by, at: kept.at } : { by: nameOf(actor), at: now.toISOString() }
  return {
    text,
    ...(kept ? originIn(kept) : newOrigin(before, state, origin)),
    ...((isDelivered || kept?.delivered) && { delivered: true }),
    state,
    ...author,
    source: { revision, text: source.text },
    ...(before?.signedOff && { signedOff: before.signedOff }),
    ...(note?.trim() && { note: note.trim() }),
    ...(before?.waived && { waived: before.waived }),
  }
}

/**
 * The words stay those of whoever wrote them; only what an engine wrote becomes a person's who takes it over.
 */
function isTakenOver(
  before: TranslationUnit,
  text: string,
  state: UnitInput['state'],
  origin: TextOrigin | undefined,
): boolean {
  if (before.text !== text) return false
  if (origin) return origin.kind === before.origin && origin.maker === before.maker
  return (before.origin === 'machine') === (state === 'machine')
}

/** What a text began as is told by the history, also after a person has made it theirs. */
const originBefore = (before: TranslationUnit | undefined): { originBefore?: TextOrigin['kind'] } =>
  before && before.origin !== 'person' ? { originBefore: before.origin } : {}

/** The idea with one unit in place. */
export const withUnit = (idea: Idea, language: string, id: string, unit: TranslationUnit): Idea => ({
  ...idea,
  variants: { ...idea.variants, [language]: { ...idea.variants[language], [id]: unit } },
})
