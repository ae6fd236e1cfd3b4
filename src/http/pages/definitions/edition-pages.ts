import type { FastifyRequest } from 'fastify'
import { listEditions } from '../../../actions/definitions/list-editions.js'
import type { Deps } from '../../../actions/deps.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import type { EditionKind } from '../../../domain/definitions/kinds.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { DefinitionView } from '../../../domain/types.gen.js'
import { adminFrame, type Refused, UNTOUCHED } from '../admin/frame.js'
import { notice } from '../components/notice.js'
import { editionForm } from './edition-form.js'
import { isText, PATHS } from './edition-kinds.js'
import { preview } from './preview.js'

export const stamped = (
  { t, language }: FastifyRequest,
  key: 'usedAt' | 'changedAt',
  { at, by }: NonNullable<DefinitionView['changed']>,
): string => t(`definitions:editions.${key}`, { day: dayIn(language, at), name: by.name })

/** What could not be taken: at its field, or row by row for a whole edition. */
export interface Told extends Refused {
  readonly rows: readonly string[]
}

export const NOTHING_TOLD: Told = { ...UNTOUCHED, rows: [] }

/** Rows are told as the checks name them, which they do in English. */
export function wrongRows({ t, language }: FastifyRequest, { rows }: Told): Html | '' {
  if (rows.length === 0) return ''
  const list = rows.map((row) => html`<li>${row}</li>`)
  return html`
    <div class="error-summary stack" role="alert" aria-labelledby="wrong-rows" tabindex="-1" autofocus>
      <h2 id="wrong-rows">${t('definitions:editions.wrong', { count: rows.length })}</h2>
      <ul class="plain"${language !== 'en' && html` lang="en"`}>${list}</ul>
    </div>
  `
}

export const nameOf = ({ params }: FastifyRequest): string => (params as { edition: string }).edition

/** @throws DomainError `not-found` */
export async function findEdition(deps: Deps, kind: EditionKind, name: string): Promise<DefinitionView> {
  const found = (await listEditions(deps, kind)).find((one) => one.name === name)
  if (!found) throw new DomainError('not-found')
  return found
}

/** One edition: what it looks like, and what can be done with it. */
export async function editionPage(
  deps: Deps,
  request: FastifyRequest,
  kind: EditionKind,
  refused: Told = NOTHING_TOLD,
): Promise<string> {
  const { t } = request
  const edition = await findEdition(deps, kind, nameOf(request))
  const { name, state, revision, content, problems } = edition
  const trouble =
    problems.length > 0 &&
    notice(
      t('definitions:trouble'),
      html`
        <p>${t('definitions:troubleText')}</p>
        <ul lang="en">${problems.map((one) => html`<li>${one}</li>`)}</ul>
      `,
      'missing',
    )
  const change =
    state === 'draft' &&
    html`
      <section class="stack measure" aria-labelledby="change">
        <h2 id="change">${t('definitions:editions.change')}</h2>
        ${editionForm({ kind, request, refused, content, draft: { name, revision } })}
      </section>
    `
  return adminFrame(
    request,
    t('definitions:editionNamed', { edition: name }),
    html`
      ${wrongRows(request, refused)}
      ${head(request, kind, edition)}
      ${trouble}
      ${preview(deps, request, kind, edition)}
      ${state !== 'current' && useForm(request, kind, edition)}
      ${change}
    `,
    `admin/${PATHS[kind]}`,
    `definitions:kinds.${kind}.title`,
    ['submit.css'],
  )
}

function head(request: FastifyRequest, kind: EditionKind, { name, state, used }: DefinitionView): Html {
  const { t, language } = request
  const last = used.at(-1)
  const when = last && html`<span class="meta">${stamped(request, 'usedAt', last)}</span>`
  const look = state === 'current' ? 'met' : state === 'draft' ? 'now' : ''
  const open =
    state === 'draft'
      ? ''
      : isText(kind)
        ? html`<a href="/${language}/${kind}/${name}">${t('definitions:editions.read')}</a>`
        : html`<a href="/api/${PATHS[kind]}/${name}">${t('definitions:editions.data')}</a>`
  return html`
    <p class="row"><span class="tag ${look}">${t(`definitions:states.${state}`)}</span>${when}${open}</p>
  `
}

/** The act that everything before it prepares: it says what will happen. */
function useForm({ t, language }: FastifyRequest, kind: EditionKind, edition: DefinitionView): Html {
  const { name, revision, state } = edition
  const go = t(`definitions:editions.${state === 'draft' ? 'use' : 'useAgain'}`)
  return html`
    <section class="stack measure" aria-labelledby="use">
      <h2 id="use">${t('definitions:editions.useTitle')}</h2>
      <p>${t(`definitions:editions.useText.${kind}`)}</p>
      <form method="post" action="/${language}/admin/${PATHS[kind]}/${name}">
        <input type="hidden" name="revision" value="${revision}">
        <p class="row"><button class="btn" type="submit" name="do" value="use">${go}</button></p>
      </form>
    </section>
  `
}
