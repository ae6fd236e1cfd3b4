import type { Idea, OutboxItem } from '../../domain/types.gen.js'

/**
 * Carries out one kind of effect. It may be called again for an item that was carried out already, and must
 * then change nothing (or send what its receiver recognises by the item's id).
 * @throws to be tried again later.
 */
export type CarryOut = (item: OutboxItem, idea: Idea) => Promise<void>

/** A text in the data of an item, as far as it is one. */
export function textIn(data: OutboxItem['data'], name: string): string | undefined {
  const value = data[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
