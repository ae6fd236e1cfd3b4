import type { Actor } from '../../../domain/actor.js'
import type { Context } from '../../../domain/context.js'
import type { Translate } from '../../../domain/texts.js'
import { sourceDifference } from '../../../domain/translation/source-difference.js'
import { translationStatus } from '../../../domain/translation/translation-status.js'
import { seesDrafts, signedOnly } from '../../../domain/translation/unit-for.js'
import type { Idea, Translation, TranslationUnit } from '../../../domain/types.gen.js'

/** A translation, text by text beside its source, with what has changed in the source. */
export function translationView(
  context: Context,
  idea: Idea,
  language: string,
  actor: Actor,
  t: Translate,
): Translation {
  const shown = seesDrafts(actor, context, idea) ? (unit?: TranslationUnit) => unit : signedOnly
  const { units, counts, unsigned } = translationStatus(context.template, idea, language)
  return {
    revision: idea.revision,
    language,
    counts,
    unsigned: [...unsigned],
    units: units.map(({ id, field, column, text, state, required, maxLength, unit }) => ({
      id,
      field: field.id,
      label: t(`template:fields.${field.id}${column === undefined ? '' : `.rows.${column}`}.label`),
      source: text,
      state,
      required,
      maxLength,
      ...(shown(unit) && { translation: shown(unit) as TranslationUnit }),
      difference: sourceDifference(idea, language, id).map((piece) => ({ ...piece })),
    })),
  }
}
