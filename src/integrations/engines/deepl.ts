import { hash } from '../../domain/hash.js'
import { callEngine, jsonOf, type RetryPolicy, textsOf } from './call-engine.js'
import { batchesOf, type Engine, type EngineAsk, isPlainLanguage } from './engine.js'

/** At most 50 texts and 128 KiB a request; a character may be four bytes, and the frame takes some. */
const MOST_TEXTS = 50
const MOST_CHARACTERS = 30_000

export interface DeepLSettings {
  readonly key: string
  readonly url?: string | undefined
}

/** DeepL API v2. Agreed terms go into a glossary of its own, made once for each set of terms. */
export function makeDeepL({ key, url = homeOf(key) }: DeepLSettings, retryPolicy: RetryPolicy): Engine {
  const headers = { authorization: `DeepL-Auth-Key ${key}`, 'content-type': 'application/json' }
  const post = async (path: string, body: object): Promise<unknown> =>
    jsonOf(await callEngine(url + path, { method: 'POST', headers, body: JSON.stringify(body) }, retryPolicy))
  const glossaryFor = async ({ source, target, terms }: EngineAsk): Promise<string | undefined> => {
    if (terms.length === 0) return undefined
    const entries = terms.map(([from, to]) => `${cell(from)}\t${cell(to)}`).join('\n')
    const name = `fyrsteg-${source}-${target}-${hash(entries).slice(0, 16)}`
    const known = (await jsonOf(
      await callEngine(`${url}/v2/glossaries`, { headers }, retryPolicy),
    )) as Glossaries
    const there = known.glossaries?.find((one) => one.name === name && one.ready !== false)
    if (there) return there.glossary_id
    const asked = { name, source_lang: source, target_lang: target, entries, entries_format: 'tsv' }
    return ((await post('/v2/glossaries', asked)) as Glossary).glossary_id
  }
  const translate: Engine['translate'] = async (ask) => {
    const glossary = await glossaryFor(ask)
    const common = {
      source_lang: ask.source.toUpperCase(),
      target_lang: ask.target === 'en' ? 'EN-GB' : ask.target.toUpperCase(),
      tag_handling: 'html',
      ...(glossary && { glossary_id: glossary }),
    }
    const texts: string[] = []
    for (const text of batchesOf(ask.texts, MOST_TEXTS, MOST_CHARACTERS)) {
      const { translations } = (await post('/v2/translate', { ...common, text })) as Translations
      texts.push(
        ...textsOf(
          translations?.map((one) => one.text),
          text.length,
        ),
      )
    }
    return { kind: 'done', texts }
  }
  const supports = (source: string, target: string): boolean => [source, target].every(isPlainLanguage)
  return { id: 'deepl', name: 'DeepL', price: 20, supports, translate }
}

/** Keys of the free plan end in `:fx` and have a house of their own. */
const homeOf = (key: string): string =>
  key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com'

const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim()

interface Glossary {
  readonly glossary_id: string
  readonly name: string
  readonly ready?: boolean
}
interface Glossaries {
  readonly glossaries?: readonly Glossary[]
}
interface Translations {
  readonly translations?: readonly { readonly text: string }[]
}
