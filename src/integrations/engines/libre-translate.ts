import { callEngine, jsonOf, type RetryPolicy, textsOf } from './call-engine.js'
import { batchesOf, type Engine, isPlainLanguage } from './engine.js'

/** Servers set limits of their own; these are below what they come with. */
const MOST_TEXTS = 20
const MOST_CHARACTERS = 4000

export interface LibreTranslateSettings {
  readonly url: string
  readonly key?: string | undefined
}

/** A LibreTranslate server, perhaps the partnership's own. It has no glossary. */
export function makeLibreTranslate({ url, key }: LibreTranslateSettings, retryPolicy: RetryPolicy): Engine {
  const headers = { 'content-type': 'application/json' }
  const translate: Engine['translate'] = async ({ source, target, texts }) => {
    const done: string[] = []
    for (const q of batchesOf(texts, MOST_TEXTS, MOST_CHARACTERS)) {
      const asked = { q, source, target, format: 'html', ...(key && { api_key: key }) }
      const init = { method: 'POST', headers, body: JSON.stringify(asked) }
      const answer = (await jsonOf(await callEngine(`${url}/translate`, init, retryPolicy))) as {
        translatedText?: unknown
      } | null
      done.push(...textsOf(answer?.translatedText, q.length))
    }
    return { kind: 'done', texts: done }
  }
  const supports = (source: string, target: string): boolean => [source, target].every(isPlainLanguage)
  return { id: 'libretranslate', name: 'LibreTranslate', price: 0, supports, translate }
}
