import type { Offer } from './similar.js'
import type { UnitStatus } from './translation-status.js'

/** A text that stands elsewhere already and is translated there. */
export interface Repetition {
  readonly text: string
  /** Unit of the same idea. */
  readonly unit?: string
  /** Sentence of the memory. */
  readonly memory?: string
  /** Of the case that it comes from. */
  readonly reference?: string
}

const DONE = new Set(['translated', 'reviewed'])

/**
 * What to fill in where nothing stands yet: the translation of the very same text in this idea, else what was
 * signed off here for another. What an agency once made of it is offered and not filled in.
 */
export function repetitionOf(
  { id, text, state }: UnitStatus,
  units: readonly UnitStatus[],
  offers: readonly Offer[],
): Repetition | undefined {
  if (state !== 'missing') return undefined
  const wanted = text.trim()
  const twin = units.find((one) => one.id !== id && DONE.has(one.state) && one.text.trim() === wanted)
  if (twin?.unit) return { text: twin.unit.text, unit: twin.id }
  const sentence = offers.find(
    ({ sentence }) => sentence.file === undefined && sentence.whole && sentence.source === wanted,
  )?.sentence
  return (
    sentence && {
      text: sentence.target,
      memory: sentence.id,
      ...(sentence.reference !== undefined && { reference: sentence.reference }),
    }
  )
}
