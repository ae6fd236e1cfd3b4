import type { ProcessDefinition } from '../types.gen.js'

export type State = ProcessDefinition['states'][number]

export type Move = ProcessDefinition['moves'][number]

export type MoveInput = NonNullable<Move['inputs']>[number]

export type Transition = Move['transitions'][number]

export type Gate = ProcessDefinition['gates'][number]

export type Requirement = ProcessDefinition['requirements'][number]

export type Act = ProcessDefinition['acts'][number]
