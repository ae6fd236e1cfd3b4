import type { OutboxItem } from '../types.gen.js'

/** An effect to be carried out after the change is saved, written in the same object as the change. */
export function effect(kind: OutboxItem['kind'], data: object, now: Date, id: string): OutboxItem {
  return { id, kind, data: { ...data }, attempts: 0, due: now.toISOString() }
}
