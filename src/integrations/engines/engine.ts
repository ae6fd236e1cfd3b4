export interface EngineAsk {
  readonly source: string
  readonly target: string
  /** HTML, one for each text. */
  readonly texts: readonly string[]
  /** Agreed terms, in the source and the target language; engines without glossaries leave them. */
  readonly terms: readonly (readonly [string, string])[]
  /** Where an engine that answers later sends its answer. */
  readonly callback: string
}

export type EngineAnswer =
  | { readonly kind: 'done'; readonly texts: readonly string[] }
  /** It answers to the callback. */
  | { readonly kind: 'later'; readonly request: string }

/** A translation engine of somebody else's. */
export interface Engine {
  readonly id: string
  /** As it calls itself. */
  readonly name: string
  /** EUR for a million characters, as far as is known. */
  readonly price: number
  supports(source: string, target: string): boolean
  /** @throws EngineError */
  translate(ask: EngineAsk): Promise<EngineAnswer>
  /** The texts of an answer to the callback. @throws EngineError `broken-answer` */
  read?(body: string, count: number): readonly string[]
}

export type EngineTrouble =
  | 'auth'
  | 'quota'
  | 'busy'
  | 'too-large'
  | 'refused'
  | 'unreachable'
  | 'broken-answer'

/** Why an engine did not translate; never with a text or a key in it. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  constructor(
    readonly trouble: EngineTrouble,
    readonly status?: number,
  ) {
    super(status === undefined ? trouble : `${trouble} (${status})`)
  }
}

/** Two- or three-letter languages of the world; easy Swedish is no language to an engine. */
export const isPlainLanguage = (language: string): boolean => /^[a-z]{2,3}$/.test(language)

/** Texts in portions that one request may carry. */
export function batchesOf(texts: readonly string[], most: number, characters: number): string[][] {
  const batches: string[][] = []
  let size = 0
  for (const text of texts) {
    const last = batches.at(-1)
    if (last && last.length < most && size + text.length <= characters) {
      last.push(text)
      size += text.length
    } else {
      batches.push([text])
      size = text.length
    }
  }
  return batches
}
