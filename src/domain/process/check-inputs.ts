import type { Context } from '../context.js'
import type { FieldError } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { Vocabularies } from '../template/vocabularies.js'
import type { ActorName } from '../types.gen.js'
import { codeIn, filled, futureDate, notLonger, realDate } from './input-checks.js'
import { INPUTS, type InputName, type MoveRequest } from './move-request.js'
import type { Move, MoveInput } from './rows.js'
import type { Matter } from './subject.js'

const LONGEST = { lesson: LIMITS.lesson } as const

type Given = string | ActorName | undefined

/** What is wrong with what a move was given. What it does not take is refused, not dropped in silence. */
export function checkInputs<M extends Matter>(
  context: Context<M>,
  matter: M,
  move: Move,
  request: MoveRequest,
  now: Date,
): FieldError[] {
  const inputs = move.inputs ?? []
  const unasked = INPUTS.filter((name) => isGiven(request[name]) && !inputs.some((i) => i.name === name))
  return [
    ...unasked.map((name) => ({ pointer: `/${name}`, code: 'not-expected' })),
    ...inputs.flatMap((input) => checkInput(context, matter, input, request[input.name as InputName], now)),
  ]
}

function checkInput<M extends Matter>(
  { process, vocabularies }: Context<M>,
  matter: M,
  input: MoveInput,
  value: Given,
  now: Date,
): FieldError[] {
  const pointer = `/${input.name}`
  if (!isGiven(value)) return input.required ? [{ pointer, code: 'required' }] : []
  if (typeof value === 'object') return checkPerson(process.subject.responsibleFor(matter), pointer, value)
  return CHECK_TYPE[input.type](pointer, value, input, { vocabularies, id: matter.id, now })
}

type CheckType = (
  pointer: string,
  value: string,
  input: MoveInput,
  around: { readonly vocabularies: Vocabularies; readonly id: string; readonly now: Date },
) => FieldError[]

const CHECK_TYPE: Readonly<Record<MoveInput['type'], CheckType>> = {
  text: (pointer, value, { name }) =>
    notLonger(pointer, value, LONGEST[name as keyof typeof LONGEST] ?? LIMITS.reason),
  code: (pointer, value, { vocabulary = '', not }, { vocabularies }) =>
    codeIn(pointer, value, vocabulary, vocabularies, not),
  date: (pointer, value) => realDate(pointer, value),
  'future-date': (pointer, value, _, { now }) => futureDate(pointer, value, now),
  person: (pointer) => [{ pointer, code: 'unknown-person' }],
  idea: (pointer, value, _, { id }) => (value === id ? [{ pointer, code: 'same-idea' }] : []),
}

function checkPerson(
  responsible: string | undefined,
  pointer: string,
  { kind, id }: ActorName,
): FieldError[] {
  if (kind !== 'person') return [{ pointer, code: 'unknown-person' }]
  return id === responsible ? [{ pointer, code: 'same-person' }] : filled(pointer, id)
}

const isGiven = (value: Given): value is string | ActorName =>
  typeof value === 'object' || (typeof value === 'string' && value.trim() !== '')
