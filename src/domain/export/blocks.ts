/** A run of text with how it is set; the paper formats (DOCX, PDF) are written from these. */
export interface Span {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  readonly href?: string
  /** When it is in another language than the document. */
  readonly language?: string
}

export type Spans = readonly Span[]

/** What a paragraph is for; its look follows. */
export type Role = 'text' | 'kicker' | 'lead' | 'meta' | 'strong' | 'cite'

export interface Table {
  readonly kind: 'table'
  readonly head: readonly Spans[]
  /** Cells hold one line a value. */
  readonly rows: readonly (readonly (readonly Spans[])[])[]
  /** Whether the first cell of a row names it. */
  readonly named: boolean
}

/** A case as a sheet of paper has it: one thing after another. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: Spans; readonly number?: number }
  | { readonly kind: 'paragraph'; readonly role: Role; readonly spans: Spans }
  | { readonly kind: 'pair'; readonly label: string; readonly values: readonly Spans[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'picture'
      /** Name of the image whose bytes are handed along. */
      readonly name: string
      readonly alt: string
      /** Millimetres. */
      readonly width: number
      readonly height: number
      readonly caption: Spans
    }
  | {
      readonly kind: 'scale'
      readonly level: number
      readonly steps: readonly string[]
      readonly current: string
    }
  | Table

export const plain = (text: string, language?: string): Spans => [
  language === undefined ? { text } : { text, language },
]

export const heading = (level: number, spans: Spans, number?: number): Block => ({
  kind: 'heading',
  level,
  spans,
  ...(number !== undefined && { number }),
})

export const paragraph = (role: Role, spans: Spans): Block => ({ kind: 'paragraph', role, spans })
