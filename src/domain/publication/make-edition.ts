import type { Context } from '../context.js'
import { publishedPictures } from '../pictures/publishable.js'
import type { Template } from '../template/compile-template.js'
import { type Answered, answerTo, partsKept } from '../template/parts.js'
import { isAsked, valueOf } from '../template/values.js'
import type { Texts } from '../texts.js'
import { originIn } from '../translation/text-origin.js'
import { translationStatus } from '../translation/translation-status.js'
import type { Answers, CaseEdition, Idea } from '../types.gen.js'

/**
 * The edition that publishing this idea now would make: its answers, and every translation that is signed off
 * against them. Working fields (`inner` in the template) stay behind. Whether it may be published is the
 * gate's affair.
 */
export function makeEdition(
  context: Context,
  idea: Idea,
  now: Date,
  publisher: CaseEdition['publisher'] = publisherIn(context.texts),
): CaseEdition {
  const languages = Object.keys(idea.variants).filter(
    (language) => translationStatus(context.template, idea, language).unsigned.length === 0,
  )
  const all = [idea.language, ...languages.filter((language) => language !== idea.language)]
  const pictures = publishedPictures(idea, context.texts, all)
  return {
    number: (idea.publications.at(-1)?.edition ?? 0) + 1,
    at: now.toISOString(),
    revision: idea.revision + 1,
    template: idea.template,
    ...partsKept(context.template.edition),
    language: idea.language,
    languages: all,
    track: idea.track,
    kind: kindOf({ answers: idea.answers, ...partsKept(context.template.edition) }),
    answers: publicAnswers(context.template, idea.answers),
    translations: Object.fromEntries(languages.map((l) => [l, signedTexts(context.template, idea, l)])),
    licence: idea.licence ?? 'CC-BY-4.0',
    ...(pictures.length > 0 && { pictures }),
    publisher,
  }
}

/** The name of the partnership as the words of the product give it, in each of its languages. */
const publisherIn = (texts: Texts): CaseEdition['publisher'] =>
  Object.fromEntries(texts.languages.map((language) => [language, texts.in(language)('export:publisher')]))

/** European readers expect cases that are in use; what is not, and looks for partners, says so. */
const kindOf = (idea: Answered): CaseEdition['kind'] =>
  answerTo(idea, 'partnerSearch') === 'yes' && answerTo(idea, 'stage') !== 'in-use'
    ? 'partner-search'
    : 'case'

function publicAnswers(template: Template, answers: Answers): Answers {
  const shown: Record<string, Record<string, Answers[string][string]>> = {}
  for (const { id, section, name, def } of template.fields) {
    const value = valueOf(answers, id)
    if (value === undefined || def.inner || !isAsked(template, answers, id)) continue
    shown[section] = { ...shown[section], [name]: value }
  }
  return shown
}

function signedTexts(template: Template, idea: Idea, language: string): CaseEdition['translations'][string] {
  const { units } = translationStatus(template, idea, language)
  const signed = units.flatMap(({ id, state, field, unit }) =>
    state === 'reviewed' && unit?.signedOff && !field.def.inner
      ? [[id, { text: unit.text, signedOffAt: unit.signedOff.at, ...originIn(unit) }] as const]
      : [],
  )
  return Object.fromEntries(signed)
}
