import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { problemOf } from '../../plugins/problems.js'
import { errorSummary } from '../components/form.js'
import type { InputParts } from '../components/inputs.js'

/** What somebody sent that could not be taken: shown again, with what is wrong. */
export interface Typed {
  /** Which form of the page it was. */
  readonly form: string
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
  /** Somebody else changed the same part meanwhile. */
  readonly collided?: boolean
}

export const NOTHING_TYPED: Typed = { form: '', values: {}, errors: {} }

/** Gives a field its id, what was typed in it and what is wrong with it. */
export type Put = (name: string, label: string, more?: Partial<InputParts>) => InputParts

interface FormParts {
  readonly t: FastifyRequest['t']
  /** Name of the form, unlike the others on its page. */
  readonly key: string
  readonly action: string
  /** Revision that was read. */
  readonly revision?: number
  readonly typed: Typed
  readonly fields: (put: Put) => Part
  readonly go: string
  readonly look?: string
}

/** One form of a meeting's pages; its fields keep what was typed, and what is wrong stands at the top. */
export function meetingForm({ t, key, action, revision, typed, fields, go, look = '' }: FormParts): Html {
  const mine = typed.form === key ? typed : undefined
  const idIn = (name: string): string => `${key}-${name.replace(/[^\w-]/g, '-')}`
  const labels: Record<string, string> = {}
  const put: Put = (name, label, more = {}) => {
    labels[idIn(name)] = label
    const value = mine?.values[name]?.[0] ?? more.value ?? ''
    return { ...more, id: idIn(name), name, label, value, error: mine?.errors[name] }
  }
  const inner = fields(put)
  const named = Object.entries(mine?.errors ?? {}).map(([name, text]) => [idIn(name), text] as const)
  const known = Object.fromEntries(named)
  const general = mine?.errors[''] ?? unplaced(named, labels)
  return html`
    <form class="stack" id="${key}" method="post" action="${action}" novalidate>
      ${errorSummary(t, known, labels)}
      ${general && html`<p class="error" role="alert">${general}</p>`}
      ${revision !== undefined && html`<input type="hidden" name="revision" value="${revision}">`}
      ${inner}
      <p class="row"><button class="btn${look && ` ${look}`}" type="submit">${go}</button></p>
    </form>
  `
}

/** What is wrong with something that the form does not show is still said. */
const unplaced = (
  named: readonly (readonly [string, string])[],
  labels: Readonly<Record<string, string>>,
): string | undefined => named.find(([id]) => labels[id] === undefined)?.[1]

/** What a form sent, with the line ends and the spaces around it that people do not see taken away. */
export interface Sent {
  readonly one: (name: string) => string
  readonly all: (name: string) => readonly string[]
  readonly values: Typed['values']
}

export function sentIn({ body }: FastifyRequest): Sent {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>).map(
    ([name, value]) => [name, [value].flat().filter(isText).map(tidy)] as const,
  )
  const values = Object.fromEntries(entries)
  const all = (name: string): readonly string[] => (Object.hasOwn(values, name) ? (values[name] ?? []) : [])
  return { all, one: (name) => all(name)[0] ?? '', values }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** Fields that were filled in, under the names that the API takes. */
export const given = (sent: Sent, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (sent.one(name) === '' ? [] : [[name, sent.one(name)]])))

/**
 * What is wrong, in words, by the name of the field.
 * @param nameOf the field of a pointer
 * @throws what no form can mend
 */
export function typedAgain(
  { definitions }: Deps,
  request: FastifyRequest,
  error: unknown,
  { form, sent, nameOf = plainName }: { form: string; sent: Sent; nameOf?: (pointer: string) => string },
): Typed {
  if (!(error instanceof DomainError) || error.status < 409 || error.status >= 500)
    if (!(error instanceof DomainError) || error.status !== 400) throw error
  const { errors = [], detail, title } = problemOf(error, request, definitions.texts)
  const named = errors.map(({ pointer, detail }) => [nameOf(pointer), detail] as const).toReversed()
  const collided = error.code === 'changed-meanwhile'
  const told = collided ? {} : named.length > 0 ? Object.fromEntries(named) : { '': detail ?? title }
  return { form, values: sent.values, errors: told, collided }
}

const plainName = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')
