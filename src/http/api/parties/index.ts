import type { Register } from '../operation.js'
import changeParty from './change-party.js'
import createParty from './create-party.js'
import listCommitments from './list-commitments.js'
import listParties from './list-parties.js'
import readCommitments from './read-commitments.js'
import readParty from './read-party.js'
import recordNote from './record-note.js'
import strikeNote from './strike-note.js'

export const partiesOperations: readonly Register[] = [
  listParties,
  createParty,
  readParty,
  changeParty,
  readCommitments,
  recordNote,
  strikeNote,
  listCommitments,
]
