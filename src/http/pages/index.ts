import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../actions/deps.js'
import { accessibilityPage } from './about/accessibility-page.js'
import { contactPage } from './about/contact-page.js'
import { noticePages } from './about/notice-pages.js'
import { problemPages } from './about/problem-pages.js'
import { processPage } from './about/process-page.js'
import { templatePage } from './about/template-page.js'
import { textPages } from './about/text-pages.js'
import { adminPages } from './admin/index.js'
import { assets } from './assets.js'
import { dataPage } from './data.js'
import { deskPages } from './desk/index.js'
import { embedPages } from './embed.js'
import { agencyPages } from './exchange/index.js'
import { exportPages } from './exports.js'
import { elsewherePage } from './harvest/elsewhere.js'
import { ideaPages } from './ideas/index.js'
import { keysPage } from './keys-page.js'
import { meetingPages } from './meetings/index.js'
import { languageOf } from './page.js'
import { parseForm } from './parse-form.js'
import { partnerPages } from './parties/index.js'
import { accountPages } from './people/index.js'
import { peoplePages } from './people/people.js'
import { casePages } from './publication/index.js'
import { reportPages } from './report/report-page.js'
import { requestPages } from './requests/index.js'
import { searchPages } from './search/index.js'
import { siteOf } from './site.js'
import { startPage } from './start/start-page.js'
import { statusPages } from './status/index.js'
import { submitPages } from './submission/index.js'
import { translatePages } from './translation/translate-pages.js'
import { handPages } from './uses/hand-page.js'
import { spreadPage } from './uses/spread-page.js'

const PAGES = [
  startPage,
  casePages,
  dataPage,
  elsewherePage,
  processPage,
  peoplePages,
  accountPages,
  deskPages,
  embedPages,
  exportPages,
  spreadPage,
  handPages,
  requestPages,
  searchPages,
  reportPages,
  ideaPages,
  meetingPages,
  keysPage,
  statusPages,
  submitPages,
  adminPages,
  partnerPages,
  agencyPages,
  accessibilityPage,
  contactPage,
  noticePages,
  problemPages,
  templatePage,
  textPages,
  translatePages,
]

/** The pages, one file a folder of addresses; all of them work without a script. */
export async function pages(app: FastifyInstance, { deps }: { readonly deps: Deps }): Promise<void> {
  // What is sent here comes from forms; programs have the API.
  app.removeAllContentTypeParsers()
  await app.register(formbody, { parser: parseForm })
  await app.register(multipart)
  await app.register(assets)
  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply
      .header('vary', 'accept-language, cookie')
      .header('cache-control', 'no-cache')
      .redirect(`/${languageOf(request)}`),
  )
  app.get('/robots.txt', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsOf(siteOf(request))),
  )
  app.get<{ Params: { code: string } }>(
    '/problems/:code',
    { config: { access: 'public' }, schema: { hide: true } },
    (request, reply) =>
      reply
        .header('vary', 'accept-language, cookie')
        .redirect(`/${languageOf(request)}/problems/${encodeURIComponent(request.params.code)}`),
  )
  for (const register of PAGES) register(app, { deps })
}

/**
 * What is private is kept from search engines by its own head; this only spares them the way. Filters can be
 * put together without end, and every case is in the sitemap.
 */
const robotsOf = (site: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    'Allow: /api/docs',
    'Disallow: /*/cases?',
    '',
    `Sitemap: ${site}/sitemap.xml`,
    '',
  ].join('\n')
