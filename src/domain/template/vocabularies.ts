/** One entry of a vocabulary. Labels are in `locales/<language>/vocabulary.json`. */
export interface VocabularyEntry {
  readonly code: string
  /** Concepts elsewhere that mean the same (EuroVoc and others). */
  readonly matches?: readonly string[]
  readonly within?: string
  readonly step?: string
  readonly uri?: string
  readonly part?: string
  /** Not offered any more; what was answered with it stays valid and readable. */
  readonly retired?: boolean
}

export interface Scheme {
  readonly edition: string
  readonly source: string
  readonly entries: readonly VocabularyEntry[]
  /**
   * What a partnership may do of its own: give other words, or also add and retire entries. Absent: nothing.
   */
  readonly own?: 'grow' | 'rename'
  /** Its entries have no order of their own: they lie in the reader's alphabet, what is none of them last. */
  readonly order?: 'label'
}

/** All vocabularies by scheme. Codes stay valid for ever; a newer edition only adds. */
export interface Vocabularies {
  readonly schemes: ReadonlyMap<string, Scheme>
  scheme(id: string): Scheme | undefined
  /** Every code that is or was. */
  codes(scheme: string): readonly string[]
  /** Codes to choose from: without those that are retired, but with those that have been chosen already. */
  offered(scheme: string, chosen?: readonly string[]): readonly string[]
  has(scheme: string, code: string): boolean
  entry(scheme: string, code: string): VocabularyEntry | undefined
}

/** Vocabularies as `schemas/vocabularies.json` has them. */
export type SchemesById = Readonly<Record<string, Scheme>>

export function makeVocabularies(json: { readonly schemes: SchemesById }): Vocabularies {
  const schemes = new Map(Object.entries(json.schemes))
  const entries = new Map(
    [...schemes].map(([id, scheme]) => [id, new Map(scheme.entries.map((entry) => [entry.code, entry]))]),
  )
  return {
    schemes,
    scheme: (id) => schemes.get(id),
    codes: (scheme) => [...(entries.get(scheme)?.keys() ?? [])],
    offered: (scheme, chosen = []) =>
      [...(entries.get(scheme)?.values() ?? [])]
        .filter(({ code, retired }) => !retired || chosen.includes(code))
        .map(({ code }) => code),
    has: (scheme, code) => entries.get(scheme)?.has(code) ?? false,
    entry: (scheme, code) => entries.get(scheme)?.get(code),
  }
}
