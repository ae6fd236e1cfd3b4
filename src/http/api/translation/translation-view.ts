import type { Context } from '../../../domain/context.js'
import type { Translate } from '../../../domain/texts.js'
import { commentsOn } from '../../../domain/translation/comments.js'
import { sourceDifference } from '../../../domain/translation/source-difference.js'
import { translationStatus } from '../../../domain/translation/translation-status.js'
import type { Idea, TextComment, Translation } from '../../../domain/types.gen.js'

/** A translation, text by text beside its source, with what has changed in the source. */
export function translationView(context: Context, idea: Idea, language: string, t: Translate): Translation {
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
      ...(unit && { translation: unit }),
      ...commentsIn(commentsOn(idea, language, id)),
      difference: sourceDifference(idea, language, id).map((piece) => ({ ...piece })),
    })),
  }
}

const commentsIn = (comments: TextComment[]): { comments?: TextComment[] } =>
  comments.length > 0 ? { comments } : {}
