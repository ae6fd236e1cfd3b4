import type { Idea, TranslationUnit } from '../../types.gen.js'
import { type Actor, nameOf } from '../actor.js'
import type { Context } from '../context.js'
import { DomainError } from '../errors.js'
import { FORMATS } from '../formats.js'
import { changeOf, type Marked, record } from '../idea/record.js'
import { mayDo } from '../process/permissions.js'
import { unitIn } from './unit-state.js'
import { type SourceUnit, unitsOf } from './units-of.js'

export interface UnitInput extends Marked {
  readonly language: string
  /** Unit id. */
  readonly unit: string
  readonly text: string
  readonly state: 'machine' | 'draft' | 'translated'
}

/**
 * Saves the translation of one text, pinned to the source as it stands. The text before goes into the history, and
 * an earlier sign-off stays with the unit, so that what has changed since then can be shown. Who saves a person's text
 * as it stands has read it and not written it: the author stays, so that nobody can sign off the own words.
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
    what: 'translate',
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
  if (!FORMATS[source.format]?.(text.trim())) refuse('/text', 'control-character')
  return source
}

function savedUnit(
  before: TranslationUnit | undefined,
  source: SourceUnit,
  { text, state }: UnitInput,
  revision: number,
  actor: Actor,
  now: Date,
): TranslationUnit {
  const origin = state === 'machine' ? 'machine' : 'person'
  const isAsBefore = before?.text === text && before.origin === origin
  const author = isAsBefore ? { by: before.by, at: before.at } : { by: nameOf(actor), at: now.toISOString() }
  return {
    text,
    origin,
    state,
    ...author,
    source: { revision, text: source.text },
    ...(before?.signedOff && { signedOff: before.signedOff }),
  }
}

/** That an engine made it is told by the history, also after a person has made it theirs. */
const originBefore = (before: TranslationUnit | undefined): { originBefore?: 'machine' } =>
  before?.origin === 'machine' ? { originBefore: 'machine' } : {}

/** The idea with one unit in place. */
export const withUnit = (idea: Idea, language: string, id: string, unit: TranslationUnit): Idea => ({
  ...idea,
  variants: { ...idea.variants, [language]: { ...idea.variants[language], [id]: unit } },
})
