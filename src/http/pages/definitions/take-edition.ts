import type { FastifyReply, FastifyRequest } from 'fastify'
import { saveDefinition, useEdition } from '../../../actions/definitions/change-definition.js'
import { listEditions } from '../../../actions/definitions/list-editions.js'
import type { Deps } from '../../../actions/deps.js'
import type { EditionKind } from '../../../domain/definitions/kinds.js'
import { DomainError } from '../../../domain/errors.js'
import { problemOf } from '../../plugins/problems.js'
import { contentIn, sentForm } from './edition-form.js'
import { isText, PATHS } from './edition-kinds.js'
import { editionPage, findEdition, nameOf, type Told } from './edition-pages.js'
import { editionsPage } from './editions-page.js'

/** A new edition is kept as a draft, and shown. */
export async function takeNewEdition(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: EditionKind,
) {
  const values = await sentForm(kind, request)
  try {
    const { name, content } = contentIn(kind, request, values)
    await assertNew(deps, kind, name)
    await saveDefinition(deps, { kind, name, revision: 0 }, content, request.actor)
    return reply.redirect(`/${request.language}/admin/${PATHS[kind]}/${name}?saved=1`, 303)
  } catch (error) {
    return reply
      .status(422)
      .send(await editionsPage(deps, request, kind, toldBy(deps, request, values, error)))
  }
}

export const NAME = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/

/** Who names a new edition like one that is there means another one. */
export async function assertNew(deps: Deps, kind: EditionKind, name: string): Promise<void> {
  const refuse = (code: string) => {
    const pointer = isText(kind) ? '/edition' : '/document'
    return new DomainError('invalid-input', { errors: [{ pointer, code, params: { value: name } }] })
  }
  if (!NAME.test(name)) throw refuse('edition-form')
  if ((await listEditions(deps, kind)).some((one) => one.name === name)) throw refuse('edition-taken')
}

/** Changes a draft, or puts the edition to use. */
export async function takeEdition(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: EditionKind,
) {
  const name = nameOf(request)
  await findEdition(deps, kind, name)
  const values = await sentForm(kind, request)
  const named = { kind, name, revision: Number(values.revision) } as const
  try {
    if (values.do === 'use') await useEdition(deps, named, request.actor)
    else await saveDefinition(deps, named, contentIn(kind, request, values).content, request.actor)
    return reply.redirect(`/${request.language}/admin/${PATHS[kind]}/${name}?saved=1`, 303)
  } catch (error) {
    return reply
      .status(422)
      .send(await editionPage(deps, request, kind, toldBy(deps, request, values, error)))
  }
}

/** @throws what no form can mend */
export function toldBy(
  { definitions }: Deps,
  request: FastifyRequest,
  values: Readonly<Record<string, string>>,
  error: unknown,
): Told {
  if (!(error instanceof DomainError) || error.status >= 500 || error.status === 404) throw error
  const { errors = [], detail, title } = problemOf(error, request, definitions.texts)
  const raw = error.extras.errors ?? []
  const isRow = (n: number): boolean => values.do === 'use' || raw[n]?.code === 'definition'
  const rows = errors.flatMap(({ detail }, n) =>
    isRow(n) ? [String(raw[n]?.params?.problem ?? detail)] : [],
  )
  const named = errors
    .filter((_, n) => !isRow(n))
    .map(({ pointer, detail }) => [fieldOf(pointer, values), detail] as const)
  const general: Record<string, string> = errors.length > 0 ? {} : { '': detail ?? title }
  return { values, rows, errors: { ...general, ...Object.fromEntries(named.toReversed()) } }
}

/** The name of an edition stands within its document, where there is one. */
export const fieldOf = (pointer: string, { document }: Readonly<Record<string, string>>): string =>
  document !== undefined && !pointer.startsWith('/texts') ? 'document' : pointer.slice(1).replaceAll('/', '-')
