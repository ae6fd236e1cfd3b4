import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { changeTerm, createTerm, listTerms } from '../../../actions/terms/terms.js'
import { DomainError } from '../../../domain/errors.js'
import type { Html } from '../../../domain/html.js'
import type { NewTerm, TermChange } from '../../../domain/types.gen.js'
import { problemOf } from '../../plugins/problems.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf, wordsIn } from '../sent-values.js'
import { checked } from '../wrong-fields.js'
import { termsPage } from './terms-page.js'

const ADDRESS = { url: '/terms', access: ['translator', 'reviewer', 'advisor', 'administrator'] } as const
export const EDITORS = ['translator', 'reviewer', 'administrator'] as const

/** The agreed terms: to be looked up by all who translate, and kept by them. */
export const termsPages: Pages = (app, { deps }) => {
  page(app, { ...ADDRESS, handle: (request) => showTerms(deps, request, {}) })
  page(app, {
    ...ADDRESS,
    access: EDITORS,
    method: 'POST',
    handle: (request, reply) => take(deps, request, reply),
  })
}

type Texts = Readonly<Record<string, string>>

interface Sent {
  readonly typed?: Texts
  readonly errors?: Texts
  /** What became of a file. */
  readonly report?: Html
}

export async function showTerms(
  deps: Deps,
  request: FastifyRequest,
  { typed = {}, errors = {}, report }: Sent,
): Promise<string> {
  const all = await listTerms(deps, true)
  const edited = typed.id ?? askedFor(request, 'edit')[0]
  const words = wordsIn(request).toLowerCase()
  const shown = all.filter(({ sv, svAlso = [], en, enAlso = [] }) =>
    [sv, ...svAlso, en, ...enAlso].some((text) => text.toLowerCase().includes(words)),
  )
  const isEditor = request.actor.grants.some(({ role }) => (EDITORS as readonly string[]).includes(role))
  const term = all.find(({ id }) => id === edited)
  return termsPage(request, { shown, words, isEditor, typed, errors, report, ...(term && { term }) })
}

async function take(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | FastifyReply> {
  const form = formOf(request)
  try {
    const id = form.id ? await change(deps, request, form) : await add(deps, request, form)
    return reply.redirect(`/${request.language}/terms?${new URLSearchParams({ done: id })}#term-${id}`, 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500) throw error
    const { errors = [], detail, title } = problemOf(error, request, deps.definitions.texts)
    const named = errors.map(({ pointer, detail }) => [pointer.split('/')[1] ?? 'sv', detail] as const)
    const told =
      named.length > 0 ? Object.fromEntries(named) : { sv: whyNot(request, error) ?? detail ?? title }
    return reply.status(422).send(await showTerms(deps, request, { typed: form, errors: told }))
  }
}

const whyNot = ({ t }: FastifyRequest, { code }: DomainError): string | undefined =>
  code === 'already-exists' ? t('translation:termbase.twice') : undefined

async function add(deps: Deps, request: FastifyRequest, form: Texts): Promise<string> {
  const given = checked<NewTerm>(request, 'api-new-term.json', contentOf(form) as never)
  return (await createTerm(deps, given, request.actor)).doc.id
}

async function change(deps: Deps, request: FastifyRequest, form: Texts): Promise<string> {
  const content = { ...contentOf(form), active: true }
  const given = {
    ...checked<TermChange>(request, 'api-term-change.json', content as never),
    active: form.do !== 'retire',
  }
  return (await changeTerm(deps, form.id ?? '', Number(form.revision ?? ''), given, request.actor)).id
}

/** What the fields hold; lists are one a line. */
const contentOf = ({ sv, en, gloss, note, svAlso, enAlso, forbidden, isChecked }: Texts) => ({
  ...filled({ sv, en, gloss, note }),
  ...lists({ svAlso, enAlso, forbidden }),
  checked: isChecked === 'yes',
})

const filled = (texts: Readonly<Record<string, string | undefined>>): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text?.trim() ? [[name, text.trim().replace(/\r\n?/g, '\n')]] : [],
    ),
  )

const lists = (texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(
        ([name, text = '']) =>
          [
            name,
            text
              .split(/[\r\n]+/)
              .map((line) => line.trim())
              .filter(Boolean),
          ] as const,
      )
      .filter(([, lines]) => lines.length > 0),
  )
