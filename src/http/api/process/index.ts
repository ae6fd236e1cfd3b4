import type { Register } from '../operation.js'
import askOverride from './ask-override.js'
import assessIdea from './assess-idea.js'
import decideHeld from './decide-held.js'
import judgeLevel from './judge-level.js'
import listMoves from './list-moves.js'
import moveIdea from './move-idea.js'
import readGates from './read-gates.js'
import screenIdea from './screen-idea.js'
import tickRequirement from './tick-requirement.js'
import untickRequirement from './untick-requirement.js'

export const processOperations: readonly Register[] = [
  listMoves,
  moveIdea,
  readGates,
  askOverride,
  decideHeld,
  screenIdea,
  assessIdea,
  judgeLevel,
  tickRequirement,
  untickRequirement,
]
