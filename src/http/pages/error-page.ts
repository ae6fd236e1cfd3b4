import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../domain/html.js'
import type { Problem } from '../../domain/types.gen.js'
import { type Drawn, drawing } from './components/pictures.js'
import { layout } from './layout.js'
import { OWN as OWN_PAGE } from './own-page.js'

/**
 * Errors that pages tell in words of their own, because what to do next is another thing there than in the
 * API.
 */
const OWN = new Set([
  'not-signed-in',
  'not-allowed',
  'not-found',
  'method-not-allowed',
  'link-expired',
  'unsupported-media-type',
  'already-exists',
  'idea-changed',
  'changed-meanwhile',
  'internal',
])

/** What went wrong and what to do next; of what is our own fault, a reference and never an inner detail. */
export function errorPage(problem: Problem, request: FastifyRequest): string {
  const { t } = request
  const own = OWN.has(problem.code)
  const title = own ? t(`web:error.${problem.code}.title`) : problem.title
  const detail = own ? t(`web:error.${problem.code}.${wordsFor(problem, request)}`) : problem.detail
  const reference =
    problem.status >= 500 &&
    html`<p class="meta">${t('web:error.reference', { reference: problem.instance ?? '' })}</p>`
  const kept = mayTryAgain(problem) && request.method !== 'GET'
  return layout(request, {
    title,
    main: html`
      <div class="lost">
        ${drawing(pictureOf(problem.status))}
        <h1>${title}</h1>
        <p class="measure">${detail}${kept && ` ${t('web:error.kept')}`}</p>
        <p class="row">${waysOn(problem, request)}</p>
        ${reference}
      </div>
    `,
  })
}

/** A file that was sent when a session had ended has to be chosen again: no page can carry it. */
const wordsFor = ({ code }: Problem, request: FastifyRequest): 'file' | 'text' =>
  code === 'not-signed-in' && /^multipart\//i.test(request.headers['content-type'] ?? '') ? 'file' : 'text'

/** The page of ours that something was sent from. */
function pageBefore({ headers: { referer = '' }, host }: FastifyRequest): string | undefined {
  if (!URL.canParse(referer) || new URL(referer).host !== host) return undefined
  const { pathname, search } = new URL(referer)
  return OWN_PAGE.test(pathname + search) ? pathname + search : undefined
}

/** One button and one link: what most people want next. */
function waysOn({ code, status }: Problem, request: FastifyRequest): Html {
  const { t, language, url, method } = request
  const button = (href: string, label: string): Html => html`<a class="btn" href="${href}">${label}</a>`
  const home = html`<a href="/${language}">${t('web:error.home')}</a>`
  if (code === 'not-signed-in') {
    const to = method === 'GET' ? url : pageBefore(request)
    const back = to === undefined ? '' : `?${new URLSearchParams({ to })}`
    return html`${button(`/${language}/sign-in${back}`, t('web:signIn.link'))}${home}`
  }
  const contact = html`<a href="/${language}/contact">${t('web:error.contact')}</a>`
  if (mayTryAgain({ status }) && method === 'GET')
    return html`${button(url, t('web:error.again'))}${status >= 500 ? contact : home}`
  if (status >= 500) return html`${button(`/${language}`, t('web:error.home'))}${contact}`
  return html`
    ${button(`/${language}`, t('web:error.home'))}
    <a href="/${language}/cases">${t('web:error.cases')}</a>
  `
}

/** What failed may go well the next time. */
const mayTryAgain = ({ status }: Pick<Problem, 'status'>): boolean => status >= 500 || status === 429

function pictureOf(status: number): Drawn {
  if (status === 410) return 'gone'
  return status === 401 || status === 403 ? 'gate' : 'missing'
}
