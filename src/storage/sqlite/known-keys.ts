import { createHash } from 'node:crypto'
import type { Keys } from '../port.js'

/**
 * A document is put back before others that have their slots: archives do so, if ever, into an empty store.
 */
export class OutOfOrder extends Error {}

export interface Known {
  readonly slot: number
  readonly tokens: string
  readonly digest: string
}

/** Tells whether words have to be found again: cheaper to compare than they are to find. */
export const digestOf = ({ texts }: Keys): string =>
  createHash('sha1').update(JSON.stringify(texts)).digest('base64')
