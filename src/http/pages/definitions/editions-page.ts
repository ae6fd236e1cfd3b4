import type { FastifyRequest } from 'fastify'
import { listEditions } from '../../../actions/definitions/list-editions.js'
import type { Deps } from '../../../actions/deps.js'
import type { EditionKind } from '../../../domain/definitions/kinds.js'
import { type Html, html } from '../../../domain/html.js'
import type { DefinitionView } from '../../../domain/types.gen.js'
import { adminFrame } from '../admin/frame.js'
import { editionForm } from './edition-form.js'
import { isText, PATHS } from './edition-kinds.js'
import { NOTHING_TOLD, stamped, type Told, wrongRows } from './edition-pages.js'

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

export function editionRow(
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

/** Of a tightening, as its schema gives it. */
const examplesOf = ({ definitions }: Deps): unknown[] =>
  definitions.installed.product.shapes.process.flatMap(
    ({ examples = [] }: { examples?: unknown[] }) => examples,
  )

const textsOf = ({ definitions }: Deps, kind: 'notice' | 'privacy', name = '') =>
  (definitions.notices[kind].editions.get(name) ?? definitions.notices[kind].current).texts as never
