import type { Context } from '../context.js'
import type { FieldError } from '../errors.js'
import { LIMITS } from '../limits.js'
import type { ActorName, Idea } from '../types.gen.js'
import { codeIn, filled, futureDate, notLonger, realDate } from './input-checks.js'
import { INPUTS, type InputName, type MoveRequest } from './move-request.js'
import type { Move, MoveInput } from './rows.js'

const LONGEST = { lesson: LIMITS.lesson } as const

type Given = string | ActorName | undefined

/** What is wrong with what a move was given. What it does not take is refused, not dropped in silence. */
export function checkInputs(
  context: Context,
  idea: Idea,
  move: Move,
  request: MoveRequest,
  now: Date,
): FieldError[] {
  const inputs = move.inputs ?? []
  const unasked = INPUTS.filter((name) => isGiven(request[name]) && !inputs.some((i) => i.name === name))
  return [
    ...unasked.map((name) => ({ pointer: `/${name}`, code: 'not-expected' })),
    ...inputs.flatMap((input) => checkInput(context, idea, input, request[input.name as InputName], now)),
  ]
}

function checkInput(context: Context, idea: Idea, input: MoveInput, value: Given, now: Date): FieldError[] {
  const pointer = `/${input.name}`
  if (!isGiven(value)) return input.required ? [{ pointer, code: 'required' }] : []
  if (typeof value === 'object') return checkReceiver(idea, pointer, value)
  return CHECK_TYPE[input.type](pointer, value, input, { context, idea, now })
}

type CheckType = (
  pointer: string,
  value: string,
  input: MoveInput,
  around: { readonly context: Context; readonly idea: Idea; readonly now: Date },
) => FieldError[]

const CHECK_TYPE: Readonly<Record<MoveInput['type'], CheckType>> = {
  text: (pointer, value, { name }) =>
    notLonger(pointer, value, LONGEST[name as keyof typeof LONGEST] ?? LIMITS.reason),
  code: (pointer, value, { vocabulary = '', not }, { context }) =>
    codeIn(pointer, value, vocabulary, context.vocabularies, not),
  date: (pointer, value) => realDate(pointer, value),
  'future-date': (pointer, value, _, { now }) => futureDate(pointer, value, now),
  person: (pointer) => [{ pointer, code: 'unknown-person' }],
  idea: (pointer, value, _, { idea }) => (value === idea.id ? [{ pointer, code: 'same-idea' }] : []),
}

function checkReceiver(idea: Idea, pointer: string, receiver: ActorName): FieldError[] {
  if (receiver.kind !== 'person') return [{ pointer, code: 'unknown-person' }]
  return receiver.id === idea.advisor?.id ? [{ pointer, code: 'same-person' }] : filled(pointer, receiver.id)
}

const isGiven = (value: Given): value is string | ActorName =>
  typeof value === 'object' || (typeof value === 'string' && value.trim() !== '')
