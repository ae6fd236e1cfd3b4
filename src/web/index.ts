import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../actions/deps.js'
import { assets } from './assets.js'
import { languageOf } from './page.js'
import { accessibilityPage } from './pages/about/accessibility-page.js'
import { contactPage } from './pages/about/contact-page.js'
import { noticePages } from './pages/about/notice-pages.js'
import { problemPages } from './pages/about/problem-pages.js'
import { processPage } from './pages/about/process-page.js'
import { templatePage } from './pages/about/template-page.js'
import { textPages } from './pages/about/text-pages.js'
import { accountPages } from './pages/account/index.js'
import { adminPages } from './pages/admin/index.js'
import { agencyPages } from './pages/agency/index.js'
import { casePages } from './pages/cases/index.js'
import { dataPage } from './pages/data.js'
import { deskPages } from './pages/desk/index.js'
import { embedPages } from './pages/embed.js'
import { exportPages } from './pages/exports.js'
import { elsewherePage } from './pages/federation/elsewhere.js'
import { ideaPages } from './pages/idea/index.js'
import { keysPage } from './pages/keys-page.js'
import { meetingPages } from './pages/meeting/index.js'
import { partnerPages } from './pages/partner/index.js'
import { peoplePages } from './pages/people.js'
import { reportPages } from './pages/report/report-page.js'
import { requestPages } from './pages/requests/index.js'
import { handPages } from './pages/spread/hand-page.js'
import { spreadPage } from './pages/spread/spread-page.js'
import { startPage } from './pages/start/start-page.js'
import { statusPages } from './pages/status/index.js'
import { submitPages } from './pages/submit/index.js'
import { translatePages } from './pages/translate/translate-pages.js'

import { siteOf } from './site.js'

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
  await app.register(formbody)
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

/** What is private is kept from search engines by its own head; this only spares them the way. */
const robotsOf = (site: string): string =>
  ['User-agent: *', 'Disallow: /api/', 'Allow: /api/docs', '', `Sitemap: ${site}/sitemap.xml`, ''].join('\n')
