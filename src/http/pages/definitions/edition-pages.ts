import type { FastifyReply, FastifyRequest } from 'fastify'
import { saveDefinition, useEdition } from '../../../actions/definitions/change-definition.js'
import { listEditions } from '../../../actions/definitions/list-editions.js'
import type { Deps } from '../../../actions/deps.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import type { EditionKind } from '../../../domain/definitions/kinds.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { DefinitionView } from '../../../domain/types.gen.js'
import { problemOf } from '../../plugins/problems.js'
import { adminFrame, type Refused, UNTOUCHED } from '../admin/frame.js'
import { notice } from '../components/notice.js'
import { contentIn, editionForm, sentForm } from './edition-form.js'
import { isText, PATHS } from './edition-kinds.js'
import { preview } from './preview.js'

/** All editions of a kind, and a form to make another one. */
export async function editionsPage(
  deps: Deps,
  request: FastifyRequest,
  kind: EditionKind,
  refused: Told = NOTHING_TOLD,
): Promise<string> {
  const { t } = request
  const editions = await listEditions(deps, kind)
  const rows = editions.map((one) => editionRow(request, kind, one))
  const current = editions.find(({ state }) => state === 'current')
  const content = isText(kind) ? { texts: textsOf(deps, kind, current?.name) } : undefined
  const form = editionForm({ kind, request, refused, content, examples: examplesOf(deps) })
  const title = t(`definitions:editions.${isText(kind) ? 'new' : 'upload'}`)
  const now =
    !isText(kind) &&
    html`<p><a href="/api/${PATHS[kind]}/${current?.name}">${t('definitions:editions.now')}</a></p>`
  return adminFrame(
    request,
    t(`definitions:kinds.${kind}.title`),
    html`
      ${wrongRows(request, refused)}
      <p class="measure">${t(`definitions:kinds.${kind}.lead`)}</p>
      <section aria-labelledby="list">
        <h2 id="list">${t('definitions:editions.list')}</h2>
        <ul class="queue">${rows}</ul>
      </section>
      <section class="stack measure" aria-labelledby="new">
        <h2 id="new">${title}</h2>
        ${now}
        ${form}
      </section>
    `,
  )
}

/** Of a tightening, as its schema gives it. */
const examplesOf = ({ definitions }: Deps): unknown[] =>
  definitions.installed.product.shapes.process.flatMap(
    ({ examples = [] }: { examples?: unknown[] }) => examples,
  )

const textsOf = ({ definitions }: Deps, kind: 'notice' | 'privacy', name = '') =>
  (definitions.notices[kind].editions.get(name) ?? definitions.notices[kind].current).texts as never

function editionRow(
  request: FastifyRequest,
  kind: EditionKind,
  { name, state, used, changed, revision, problems }: DefinitionView,
): Html {
  const { t, language } = request
  const look = state === 'current' ? 'met' : state === 'draft' ? 'now' : ''
  const last = used.at(-1)
  const about = [
    ...(revision === 0 ? [t('definitions:editions.product')] : []),
    ...(last ? [stamped(request, 'usedAt', last)] : []),
    ...(state === 'draft' && changed ? [stamped(request, 'changedAt', changed)] : []),
  ]
  const trouble = problems.length > 0 && html`<p class="error">${t('definitions:trouble')}</p>`
  return html`
    <li>
      <span class="tag ${look}">${t(`definitions:states.${state}`)}</span>
      <div>
        <h3>
          <a href="/${language}/admin/${PATHS[kind]}/${name}">
            ${t('definitions:editionNamed', { edition: name })}
          </a>
        </h3>
        <p class="why">${about.join('. ')}</p>
        ${trouble}
      </div>
    </li>
  `
}

const stamped = (
  { t, language }: FastifyRequest,
  key: 'usedAt' | 'changedAt',
  { at, by }: NonNullable<DefinitionView['changed']>,
): string => t(`definitions:editions.${key}`, { day: dayIn(language, at), name: by.name })

/** What could not be taken: at its field, or row by row for a whole edition. */
export interface Told extends Refused {
  readonly rows: readonly string[]
}

const NOTHING_TOLD: Told = { ...UNTOUCHED, rows: [] }

/** Rows are told as the checks name them, which they do in English. */
function wrongRows({ t, language }: FastifyRequest, { rows }: Told): Html | '' {
  if (rows.length === 0) return ''
  const list = rows.map((row) => html`<li>${row}</li>`)
  return html`
    <div class="error-summary stack" role="alert" aria-labelledby="wrong-rows" tabindex="-1" autofocus>
      <h2 id="wrong-rows">${t('definitions:editions.wrong', { count: rows.length })}</h2>
      <ul class="plain"${language !== 'en' && html` lang="en"`}>${list}</ul>
    </div>
  `
}

const nameOf = ({ params }: FastifyRequest): string => (params as { edition: string }).edition

/** @throws DomainError `not-found` */
async function findEdition(deps: Deps, kind: EditionKind, name: string): Promise<DefinitionView> {
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

const NAME = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/

/** Who names a new edition like one that is there means another one. */
async function assertNew(deps: Deps, kind: EditionKind, name: string): Promise<void> {
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
function toldBy(
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
const fieldOf = (pointer: string, { document }: Readonly<Record<string, string>>): string =>
  document !== undefined && !pointer.startsWith('/texts') ? 'document' : pointer.slice(1).replaceAll('/', '-')
