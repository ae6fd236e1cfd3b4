import type { FastifyReply, FastifyRequest } from 'fastify'
import { saveDefinition } from '../../../actions/definitions/change-definition.js'
import { earlierOf } from '../../../actions/definitions/find-definition.js'
import type { Deps } from '../../../actions/deps.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { idOf } from '../../../domain/definitions/kinds.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { Scheme } from '../../../domain/template/vocabularies.js'
import type { DefinitionContent, DefinitionEntry, OwnDefinition } from '../../../domain/types.gen.js'
import { problemOf } from '../../plugins/problems.js'
import { adminFrame, type Refused, UNTOUCHED, wrong } from '../admin/frame.js'
import { notice } from '../components/notice.js'
import { heldTo } from '../held-to.js'
import { formOf } from '../sent-values.js'
import { type Edited, entriesIn, fieldOfError, LANGUAGES } from './vocabulary-form.js'
import { entryRows, newEntry } from './vocabulary-rows.js'

interface Open extends Edited {
  readonly doc: OwnDefinition | undefined
}

/** @throws DomainError `not-found` */
function open({ definitions }: Deps, request: FastifyRequest): Open {
  const { scheme: id } = request.params as { scheme: string }
  const { product, owns } = definitions.installed
  const scheme = Object.hasOwn(product.schemes, id) ? product.schemes[id] : undefined
  if (!scheme) throw new DomainError('not-found')
  const doc = owns.find((own) => own.id === idOf('vocabulary', id))
  return { id, scheme, doc, before: doc?.content?.entries ?? [], texts: product.texts }
}

export async function vocabularyPage(
  deps: Deps,
  request: FastifyRequest,
  refused: Refused = UNTOUCHED,
  isConflict = false,
): Promise<string> {
  const { t, language } = request
  const opened = open(deps, request)
  const { id, scheme, doc } = opened
  const current = deps.definitions.vocabularies.scheme(id) ?? scheme
  const shown = { ...opened, request, refused, isConflict }
  const about = html`
    <div class="stack">
      <p class="measure">${t(`definitions:vocabularies.${scheme.own ?? 'fixed'}Text`)}</p>
      <p class="meta">
        ${t('definitions:editionNamed', { edition: current.edition })} · <span lang="en">
          ${current.source}
        </span>
      </p>
    </div>
  `
  const told =
    isConflict && notice(t('definitions:conflict'), html`<p>${t('definitions:conflictText')}</p>`, 'missing')
  const form = html`
    ${told}
    <form class="stack-l" method="post" action="/${language}/admin/vocabularies/${id}" novalidate>
      ${wrong(request, refused, labelsOf(request, opened))}
      <input type="hidden" name="revision" value="${doc?.revision ?? 0}">
      ${entryRows(shown)}
      ${scheme.own === 'grow' && newEntry(shown)}
      <p class="row"><button class="btn" type="submit">${t('admin:save')}</button></p>
    </form>
  `
  const body = scheme.own === undefined ? fixedRows(request, id, scheme) : form
  const main = html`${about}${body}${earlier(request, doc ? await earlierOf(deps, doc) : [])}`
  const title = t(`harvest:schemes.${id}`)
  return adminFrame(request, title, main, 'admin/vocabularies', 'definitions:kinds.vocabulary.title')
}

function fixedRows({ t }: FastifyRequest, id: string, { entries }: Scheme): Html {
  const rows = entries.map(
    ({ code }) => html`
      <div>
        <dt><code>${code}</code></dt>
        <dd>${t(`vocabulary:${id}.${code}`)}</dd>
      </div>
    `,
  )
  return html`<dl class="pairs">${rows}</dl>`
}

/** The name of every field, as the summary of what is wrong tells it. */
function labelsOf({ t }: FastifyRequest, { scheme, before }: Edited): Record<string, string> {
  const codes = new Set([...scheme.entries, ...before].map(({ code }) => code))
  const say = (name: string): string => t(`definitions:vocabularies.${name}`)
  const known = [...codes].flatMap((code) =>
    ['sv', 'en', 'links', 'retired'].map((name) => [`${name}-${code}`, `${code}, ${say(name)}`] as const),
  )
  const fresh = ['code', 'sv', 'en', 'places.step', 'places.within', 'places.part', 'links'].map(
    (name) => [`new-${name.replace('places.', '')}`, `${say('new')}, ${say(name)}`] as const,
  )
  return Object.fromEntries([...known, ...fresh])
}

/** What the words were before, and who changed them. */
function earlier({ t, language }: FastifyRequest, earlier: OwnDefinition['earlier']): Html | '' {
  if (earlier.length === 0) return ''
  const all = earlier.toReversed().map(({ content, changed }) => {
    const said = (content.entries ?? []).map(
      ({ code, label = {}, retired }) =>
        html`
          <li>
            <code>${code}</code>
            ${LANGUAGES.flatMap((l) =>
              label[l] ? [html` · <span${l !== language && html` lang="${l}"`}>${label[l]}</span>`] : [],
            )}
            ${retired && html` · ${t('definitions:vocabularies.isRetired')}`}
          </li>
        `,
    )
    const when = t('definitions:vocabularies.changedBy', {
      day: dayIn(language, changed.at),
      name: changed.by.name,
    })
    return html`
      <li>
        <p class="meta">${when}</p>
        <ul class="plain">${said}</ul>
      </li>
    `
  })
  return html`
    <details>
      <summary>${t('definitions:vocabularies.earlier')}</summary>
      <ol class="plain stack">${all}</ol>
    </details>
  `
}

export async function takeVocabulary(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const form = formOf(request)
  const opened = open(deps, request)
  const entries = entriesIn(opened, form)
  const named = { kind: 'vocabulary', name: opened.id, revision: Number(form.revision) } as const
  try {
    await saveDefinition(deps, named, shaped(request, { entries }), request.actor)
    return reply.redirect(`/${request.language}/admin/vocabularies/${opened.id}?saved=1`, 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status >= 500 || error.status === 404) throw error
    const isConflict = error.code === 'changed-meanwhile'
    const refused = {
      values: form,
      errors: isConflict ? {} : errorsIn(deps, request, error, opened, entries),
    }
    return reply.status(422).send(await vocabularyPage(deps, request, refused, isConflict))
  }
}

const shaped = (request: FastifyRequest, content: DefinitionContent): DefinitionContent =>
  heldTo(request, 'definition-content.json', content)

function errorsIn(
  { definitions }: Deps,
  request: FastifyRequest,
  error: DomainError,
  { scheme, before }: Edited,
  entries: readonly DefinitionEntry[],
): Record<string, string> {
  const { errors = [], detail, title } = problemOf(error, request, definitions.texts)
  const known = new Set([...scheme.entries, ...before].map(({ code }) => code))
  const isNew = (entry: DefinitionEntry): boolean =>
    !known.has(entry.code) || entries.indexOf(entry) > entries.findIndex(({ code }) => code === entry.code)
  const named = errors.map(
    ({ pointer, detail }) => [fieldOfError({ pointer }, entries, isNew), detail] as const,
  )
  return named.length > 0 ? Object.fromEntries(named.toReversed()) : { '': detail ?? title }
}
