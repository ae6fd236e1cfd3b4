import { EFFECT_RULES, type Effect, type StateRole, type Weight } from './behaviour.js'

type Row = Readonly<Record<string, unknown>>

/**
 * A definition or a tightening as it was written up to version 0.1.0, in the form of today: behaviour hung on
 * the ids that the rows happened to have, and is written into the rows here. What is of today already stays
 * as it is; what has another shape than either is left for the check of the shape. What says no subject is
 * about ideas, which were the only one. It is done whenever such a file or document is read, and nothing that
 * is kept is changed.
 */
export function upgradeDefinition(read: unknown): unknown {
  if (!isRow(read)) return read
  const requirements = rowsIn(read, 'requirements').map(upgradeRequirement)
  const isWhole = rowsIn(read, 'states').length > 0
  const about = isWhole && !('subject' in read) ? { ...read, subject: 'idea' } : read
  const definition = requirements.length > 0 ? { ...about, requirements } : about
  return rowsIn(read, 'states').some((state) => 'kind' in state) ? withBehaviour(definition) : definition
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsIn = (read: Row, name: string): Row[] => {
  const rows = read[name]
  return Array.isArray(rows) ? rows.filter(isRow) : []
}

/** It named its fields in code. */
const IN_USE_OR_SEARCH = [
  { field: 'solution.stage', in: ['in-use'] },
  { field: 'spread.partnerSearch', in: ['yes'] },
]

const upgradeRequirement = (requirement: Row): Row =>
  requirement.check === 'in-use-or-partner-search'
    ? { ...requirement, check: 'any-choice', choices: IN_USE_OR_SEARCH }
    : requirement

function withBehaviour(definition: Row): Row {
  const states = rowsIn(definition, 'states').map(upgradeState)
  const moves = rowsIn(definition, 'moves')
  const isWhole = Object.keys(EARLIER).every((id) => moves.some((move) => move.id === id))
  const gates = rowsIn(definition, 'gates').map((gate) => ({ override: true, ...gate }))
  return { ...definition, states, moves: moves.map((move) => upgradeMove(move, isWhole)), gates }
}

const ROLES: Readonly<Record<string, StateRole>> = {
  draft: 'draft',
  queue: 'queue',
  active: 'working',
  waiting: 'waiting',
  end: 'closed',
}

function upgradeState({ kind, ...state }: Row): Row {
  if (typeof kind !== 'string' || 'role' in state) return { kind, ...state }
  const known = Object.hasOwn(ROLES, kind) ? ROLES[kind] : undefined
  const isOffered = kind === 'waiting' && state.id === 'offered'
  const isPublic = kind === 'active' && state.step === 'dissemination'
  return { ...state, role: isOffered ? 'offered' : isPublic ? 'public' : known }
}

interface Earlier {
  readonly effects: readonly Effect[]
  readonly weight: Weight
}

const does = (weight: Weight, ...effects: Effect[]): Earlier => ({ effects, weight })

/** What each move did by its id. */
const EARLIER: Readonly<Record<string, Earlier>> = {
  submit: does('forward', 'submit'),
  withdraw: does('grave', 'withdraw'),
  'take-on': does('forward', 'take-on'),
  advance: does('forward', 'advance'),
  return: does('side'),
  pause: does('side', 'pause'),
  resume: does('forward', 'resume'),
  'hand-over': does('side', 'offer'),
  accept: does('forward', 'accept'),
  decline: does('grave', 'decline'),
  lapse: does('side', 'lapse'),
  close: does('grave', 'close'),
  reopen: does('side'),
  merge: does('grave', 'merge'),
  publish: does('forward', 'publish'),
  'withdraw-case': does('grave', 'withdraw-case'),
  'follow-up': does('forward', 'follow-up'),
}

/** What a move did that history tells of under an id that no row has any more. */
export const earlierEffects = (move: string): readonly Effect[] =>
  Object.hasOwn(EARLIER, move) ? (EARLIER[move]?.effects ?? []) : []

/**
 * @param isWhole every move of the product is there, so that one with another id did nothing but change the
 * state. If
 *   one is missing, nobody can know whether this one was meant to be it: the check of the definition asks.
 */
function upgradeMove(move: Row, isWhole: boolean): Row {
  const { id } = move
  const known = typeof id === 'string' && Object.hasOwn(EARLIER, id) ? EARLIER[id] : undefined
  if ('effects' in move || (!known && !isWhole)) return move
  const { effects, weight } = known ?? does('side')
  const rules = effects.map((effect) => EFFECT_RULES[effect])
  const at = rules.flatMap((rule) => rule.at ?? [])[0]
  const notified = rules.flatMap((rule) => rule.notified ?? [])
  return {
    ...move,
    effects,
    weight,
    notify: ['submitter', ...notified],
    ...(at !== undefined && { at }),
    ...withInputs(move, effects),
  }
}

/** An input that an effect cannot do without was not asked for in some rows, and an empty text was kept. */
function withInputs(move: Row, effects: readonly Effect[]): { readonly inputs?: readonly Row[] } {
  const given = rowsIn(move, 'inputs')
  const needed = effects.flatMap((effect) => EFFECT_RULES[effect].inputs ?? [])
  const missing = needed.filter(({ name }) => !given.some((input) => input.name === name))
  const inputs = given.map((input) => {
    const rule = needed.find(({ name }) => name === input.name)
    return rule?.required ? { ...input, required: true } : input
  })
  const all = [...inputs, ...missing.map((input) => ({ ...input }))]
  return all.length > 0 ? { inputs: all } : {}
}
