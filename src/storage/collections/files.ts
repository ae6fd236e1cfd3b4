import type { ExportJob, ExportPiece, FilePiece } from '../../domain/types.gen.js'
import type { CollectionSpec } from '../port.js'
import { plainKeys } from './plain-keys.js'

/**
 * Pieces are found by their ids; the first one of each file also by its age, to sweep up what nobody refers
 * to.
 */
export const FILE_PIECES: CollectionSpec<FilePiece> = {
  name: 'filePieces',
  keysEdition: 1,
  scalars: [],
  sorts: ['first'],
  keysOf: ({ n, at }) => plainKeys({ first: n === 0 ? Date.parse(at) : null }),
}

/** Packages are made from what else is in the store, and kept for days: no archive holds them. */
export const EXPORT_JOBS: CollectionSpec<ExportJob> = {
  name: 'exportJobs',
  keysEdition: 2,
  scalars: [{ name: 'state', path: 'state' }],
  sorts: ['expires'],
  keysOf: ({ state, expires }) => plainKeys({ state, expires: Date.parse(expires) }),
}

export const EXPORT_PIECES: CollectionSpec<ExportPiece> = {
  name: 'exportPieces',
  keysEdition: 1,
  scalars: [],
  sorts: [],
  keysOf: () => plainKeys({}),
}
