/** One entry of a vocabulary. Labels are in `locales/<language>/vocabulary.json`. */
export interface VocabularyEntry {
  readonly code: string
  /** Concepts elsewhere that mean the same (EuroVoc and others). */
  readonly matches?: readonly string[]
  readonly within?: string
  readonly step?: string
  readonly uri?: string
  readonly part?: string
}

export interface Scheme {
  readonly edition: string
  readonly source: string
  readonly entries: readonly VocabularyEntry[]
}

/** All vocabularies by scheme. Codes stay valid for ever; a newer edition only adds. */
export interface Vocabularies {
  readonly schemes: ReadonlyMap<string, Scheme>
  scheme(id: string): Scheme | undefined
  codes(scheme: string): readonly string[]
  has(scheme: string, code: string): boolean
  entry(scheme: string, code: string): VocabularyEntry | undefined
}

/** From the content of `schemas/vocabularies.json`. */
export function makeVocabularies(json: { readonly schemes: Readonly<Record<string, Scheme>> }): Vocabularies {
  const schemes = new Map(Object.entries(json.schemes))
  const entries = new Map(
    [...schemes].map(([id, scheme]) => [id, new Map(scheme.entries.map((entry) => [entry.code, entry]))]),
  )
  return {
    schemes,
    scheme: (id) => schemes.get(id),
    codes: (scheme) => [...(entries.get(scheme)?.keys() ?? [])],
    has: (scheme, code) => entries.get(scheme)?.has(code) ?? false,
    entry: (scheme, code) => entries.get(scheme)?.get(code),
  }
}
