import type { Changed } from '../../../actions/ideas/change-idea.js'
import { etagOf, sayReplayed } from '../asked.js'
import type { IdeaParts } from '../ideas/idea-operation.js'
import type { Call } from '../operation.js'
import { ETAG, REPLAYED } from '../parameters.js'
import { translationView } from './translation-view.js'

export const TRANSLATED = {
  status: 200,
  description: 'The translation as it is now',
  shape: 'api-translation',
  headers: { ...ETAG, ...REPLAYED },
} as const

interface TranslationParts extends IdeaParts {
  readonly params: { readonly idea: string; readonly language: string }
}

/** The translation as a write left it; the `ETag` is the idea's, for the next write. */
export function sendTranslation<P extends TranslationParts>(
  { request, reply, params }: Call<P>,
  { idea, context, replayed }: Changed,
) {
  sayReplayed(reply, replayed).header('etag', etagOf(idea)).header('cache-control', 'private, no-cache')
  return translationView(context, idea, params.language, request.t)
}
