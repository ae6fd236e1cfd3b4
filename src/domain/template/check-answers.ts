import type { ErrorObject, ValidateFunction } from 'ajv'
import type { FieldError } from '../errors.js'
import { faultOf } from '../schema-faults.js'
import type { Answers } from '../types.gen.js'
import { compiledOnce, makeAjv } from '../validators.js'
import { answersSchema } from './answers-schema.js'
import type { Field, Template } from './compile-template.js'
import { pointerOf, rowsOf, valueOf } from './values.js'

const validators = new WeakMap<Template, Record<'whole' | 'patch', ValidateFunction>>()

function validatorsOf(template: Template): Record<'whole' | 'patch', ValidateFunction> {
  const known = validators.get(template)
  if (known) return known
  const compile = (schema: object): ValidateFunction =>
    compiledOnce(schema, () => makeAjv({ strict: false }).compile(schema))
  const made = {
    whole: compile(answersSchema(template)),
    patch: compile(answersSchema(template, { patch: true })),
  }
  validators.set(template, made)
  return made
}

/**
 * What is wrong with answers under this edition; each error names its field. Drafts may be as empty as they
 * like. Pointers begin with `/answers`.
 */
export function checkAnswers(template: Template, answers: unknown): FieldError[] {
  const { whole } = validatorsOf(template)
  if (isBulky(answers)) return [BULKY]
  const errors = whole(answers) ? [] : errorsOf(template, whole.errors)
  if (!isObject(answers)) return errors
  return [...errors, ...doubledRows(template, answers), ...strangers(template, answers)].slice(0, MOST)
}

/**
 * The same for a patch, in which `null` takes an answer away. What depends on other answers is asked of the
 * whole.
 */
export function checkPatch(template: Template, patch: unknown): FieldError[] {
  const validate = validatorsOf(template).patch
  if (isBulky(patch)) return [BULKY]
  return validate(patch) ? [] : errorsOf(template, validate.errors)
}

/** More errors than this help nobody. */
const MOST = 50
/**
 * Answers within the limits of an edition have far fewer values; telling what is wrong with more takes too
 * much memory.
 */
const MOST_VALUES = 20_000
const BULKY: FieldError = { pointer: '/answers', code: 'too-many', params: { limit: MOST_VALUES } }

/** No recursion: what is sent may be nested as deep as it is long. */
function isBulky(answers: unknown): boolean {
  const waiting = [answers]
  for (let count = 0; waiting.length > 0; count++) {
    if (count + waiting.length > MOST_VALUES) return true
    const value = waiting.pop()
    // One by one: a list of a million would not fit as arguments.
    if (typeof value === 'object' && value !== null)
      for (const inside of Object.values(value)) waiting.push(inside)
  }
  return false
}

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function errorsOf(template: Template, errors: ErrorObject[] | null | undefined): FieldError[] {
  // `anyOf` only repeats what its branches say; not being null is one of those branches.
  const telling = (errors ?? []).filter(
    ({ keyword, params }) => keyword !== 'anyOf' && params.type !== 'null',
  )
  return telling.slice(0, MOST).map((error) => fieldError(template, error))
}

function fieldError(template: Template, error: ErrorObject): FieldError {
  const { pointer, ...fault } = faultOf(error, { enum: 'not-in-vocabulary' })
  const field = fieldAt(template, pointer)
  return { pointer: `/answers${pointer}`, ...fault, ...(field && { field: field.id }) }
}

function fieldAt(template: Template, pointer: string): Field | undefined {
  const [, section, name] = pointer.split('/')
  return section !== undefined && name !== undefined ? template.field(`${section}.${name}`) : undefined
}

/** Two rows with one id would share their translations. */
function doubledRows(template: Template, answers: Answers): FieldError[] {
  return template.fields.flatMap((field) => {
    if (field.def.type !== 'rows') return []
    const ids = rowsOf(valueOf(answers, field.id)).map((row) => row.id)
    const doubled = ids.findIndex((id, n) => typeof id === 'string' && ids.indexOf(id) !== n)
    if (doubled < 0) return []
    return [{ pointer: `${pointerOf(field)}/${doubled}/id`, code: 'doubled', field: field.id }]
  })
}

/** A choice that has to be among another field's choices, such as the main challenge. */
function strangers(template: Template, answers: Answers): FieldError[] {
  return template.fields.flatMap((field) => {
    const among = field.def.oneOf
    const value = valueOf(answers, field.id)
    if (among === undefined || typeof value !== 'string' || value === '') return []
    const chosen: unknown = valueOf(answers, among)
    if (Array.isArray(chosen) && chosen.includes(value)) return []
    return [{ pointer: pointerOf(field), code: 'not-among', field: field.id, params: { other: among } }]
  })
}
