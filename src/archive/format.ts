import { createHash, type Hash } from 'node:crypto'
import type { Credential } from '../types.gen.js'

/**
 * The archive: JSON lines in UTF-8. First a header, then one line a document, last an end mark with the
 * counts and the SHA-256 of every byte before it, so that a cut or altered archive is recognised.
 */
export const FORMAT = 'fyrsteg-archive'
export const VERSION = 1

/** In the order in which they are written: what others point to comes first. */
export const COLLECTIONS = [
  'definitions',
  'parties',
  'partyNotes',
  'people',
  'credentials',
  'ideas',
  'history',
  'ideaItems',
  'anchors',
  'filePieces',
  'cases',
  'meetings',
  'terms',
  'foreignCases',
  'engineMonths',
  'memoryFiles',
  'memory',
] as const
export type CollectionName = (typeof COLLECTIONS)[number]

/** Documents by collection. */
export type Counts = Record<CollectionName, number>

export interface Header {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  /** When (RFC 3339, UTC). */
  readonly exported: string
  /** Expected counts, for progress only: the end mark has what was written. */
  readonly counts: Counts
}

export interface Row {
  readonly collection: CollectionName
  /** Place in creation order. */
  readonly ord: number
  readonly doc: { readonly id: string }
}

export interface EndMark {
  readonly end: true
  readonly counts: Counts
  /** Hexadecimal. */
  readonly sha256: string
}

export const noCounts = (): Counts => ({
  definitions: 0,
  parties: 0,
  partyNotes: 0,
  people: 0,
  credentials: 0,
  ideas: 0,
  history: 0,
  ideaItems: 0,
  anchors: 0,
  cases: 0,
  meetings: 0,
  terms: 0,
  foreignCases: 0,
  engineMonths: 0,
  memoryFiles: 0,
  memory: 0,
  filePieces: 0,
})

export const total = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

export const startHash = (): Hash => createHash('sha256')

/** What ends with an installation: sign-ins, and links that hold for an hour, whose letters carry their secrets. */
export const UNARCHIVED: readonly Credential['kind'][] = ['session', 'reset']

/** Tokens and invitations go along when an installation moves (only hashes of them are kept). */
export const isArchived = (collection: CollectionName, doc: { readonly id: string }): boolean =>
  collection !== 'credentials' || !UNARCHIVED.includes((doc as Credential).kind)
