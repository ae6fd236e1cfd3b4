import type { FastifyRequest } from 'fastify'
import { CATALOGUE, DomainError, type ErrorCode } from '../../../domain/errors.js'
import { html } from '../../../domain/html.js'
import { opening } from '../components/opening.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

const isCode = (code: string): code is ErrorCode => Object.hasOwn(CATALOGUE, code)

/** Every way in which the product says no, explained: where the `type` of a problem (RFC 9457) leads. */
export const problemPages: Pages = (app) => {
  page(app, { url: '/problems', access: 'public', handle: async (request) => listPage(request) })
  page(app, {
    url: '/problems/:code',
    access: 'public',
    handle: async (request) => {
      const { code } = request.params as { code: string }
      if (!isCode(code)) throw new DomainError('not-found')
      return codePage(request, code)
    },
  })
}

/** What helps depends on what kind of no it is. */
function remedyOf(status: number): string {
  if (status === 409 || status === 412) return 'meanwhile'
  if (status === 429 || status >= 500) return 'wait'
  if (status === 401 || status === 403) return 'who'
  return status === 404 || status === 410 ? 'address' : 'mend'
}

function codePage(request: FastifyRequest, code: ErrorCode): string {
  const { t, language } = request
  const status = CATALOGUE[code]
  const title = t(`errors:${code}.title`)
  return layout(request, {
    title,
    open: true,
    main: html`
      <div class="stack measure">
        <p class="meta"><a href="/${language}/problems">${t('public:problems.title')}</a></p>
        <h1>${title}</h1>
        <p class="saying">${t(`errors:${code}.detail`, UNKNOWN)}</p>
      </div>
      <section class="measure" aria-labelledby="remedy">
        <h2 id="remedy">${t('public:problems.remedy')}</h2>
        <p>${t(`public:problems.remedies.${remedyOf(status)}`)}</p>
      </section>
      <section class="measure" aria-labelledby="programs">
        <h2 id="programs">${t('public:problems.programs')}</h2>
        <dl class="pairs">
          <div>
            <dt>${t('public:problems.code')}</dt>
            <dd><code>${code}</code></dd>
          </div>
          <div>
            <dt>${t('public:problems.status')}</dt>
            <dd>${status}</dd>
          </div>
        </dl>
      </section>
    `,
  })
}

/** A sentence that counts or names something has nothing to say here. */
const UNKNOWN = { key: '…', possible: '…', choices: '…', after: '…' }

function listPage(request: FastifyRequest): string {
  const { t, language } = request
  const rows = Object.entries(CATALOGUE).map(
    ([code, status]) =>
      html`
        <tr>
          <th scope="row"><a href="/${language}/problems/${code}">${t(`errors:${code}.title`)}</a></th>
          <td><code>${code}</code></td>
          <td class="num">${status}</td>
        </tr>
      `,
  )
  return layout(request, {
    title: t('public:problems.title'),
    open: true,
    main: html`
      ${opening(t('public:problems.title'), t('public:problems.lead'))}
      <div class="scroll">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">${t('public:problems.title')}</th>
              <th scope="col">${t('public:problems.code')}</th>
              <th scope="col" class="num">${t('public:problems.status')}</th>
            </tr>
          </thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
    `,
  })
}
