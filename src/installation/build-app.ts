import { readFileSync } from 'node:fs'
import Fastify, { type FastifyInstance } from 'fastify'
import { baseUrlOf } from '../actions/base-url.js'
import { LIMITS } from '../domain/limits.js'
import { api, caseDocuments, harvest, publishedPictures } from '../http/api/index.js'
import { makeAssets } from '../http/pages/assets.js'
import { errorPage } from '../http/pages/error-page.js'
import { pages } from '../http/pages/index.js'
import { casePage } from '../http/pages/publication/case-page.js'
import { tombstonePage } from '../http/pages/publication/tombstone-page.js'
import { accessPlugin } from '../http/plugins/access.js'
import { tellClientError } from '../http/plugins/client-errors.js'
import { compressionPlugin } from '../http/plugins/compression.js'
import { isSecure } from '../http/plugins/cookies.js'
import { documentationPlugin } from '../http/plugins/documentation.js'
import { languagePlugin } from '../http/plugins/language.js'
import { locationsPlugin } from '../http/plugins/locations.js'
import { methodNotAllowedPlugin } from '../http/plugins/method-not-allowed.js'
import { openDataPlugin } from '../http/plugins/open-data.js'
import { pageCachePlugin } from '../http/plugins/page-cache.js'
import { problemsPlugin, sendProblem } from '../http/plugins/problems.js'
import { protectionPlugin } from '../http/plugins/protection.js'
import { requestForLog } from '../http/plugins/request-log.js'
import { sameOriginPlugin } from '../http/plugins/same-origin.js'
import { signInPlugin } from '../http/plugins/sign-in.js'
import { schemaController } from '../http/plugins/validation.js'
import type { Core } from './open-core.js'
import { fileOf } from './paths.js'
import { trustOf } from './trust-proxy.js'

/** Milliseconds. The longest upload on a slow line is well below; who sends nothing for long is let go. */
const PATIENCE = {
  requestTimeout: 300_000,
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 5000 },
}

export interface BuildOptions {
  /** For tests: looks at the app before anything is registered. */
  readonly prepare?: (app: FastifyInstance) => void
}

/**
 * The HTTP side of an installation, in plain order: what every request passes comes first, then the routes.
 */
export async function buildApp({ deps }: Core, { prepare }: BuildOptions = {}): Promise<FastifyInstance> {
  const { config, definitions, theme } = deps
  const { texts } = definitions
  const app = Fastify({
    logger:
      config.logLevel === 'silent'
        ? false
        : { level: config.logLevel, redact: SECRETS, serializers: { req: requestForLog } },
    bodyLimit: LIMITS.request,
    schemaController,
    trustProxy: trustOf(config.trustProxy),
    ...PATIENCE,
    clientErrorHandler: tellClientError(texts),
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, request, reply) =>
      sendProblem(error, request, reply, { texts, page: errorPage }),
  })
  app.decorate('site', config.baseUrl)
  app.decorate('ownAddress', baseUrlOf(config))
  app.decorate('theme', theme)
  app.decorate('assets', makeAssets(theme))
  prepare?.(app)
  await app.register(problemsPlugin, { texts, page: errorPage })
  await app.register(languagePlugin, { texts })
  await app.register(protectionPlugin, {
    requestsPerMinute: config.requestsPerMinute,
    secure: isSecure(config),
  })
  await app.register(sameOriginPlugin, config.baseUrl ? { origin: new URL(config.baseUrl).origin } : {})
  await app.register(signInPlugin, { deps })
  await app.register(accessPlugin)
  await app.register(openDataPlugin)
  await app.register(compressionPlugin)
  await app.register(locationsPlugin)
  await app.register(pageCachePlugin, { deps })
  await app.register(methodNotAllowedPlugin, { prefix: '/api/' })
  await app.register(documentationPlugin, { version })
  await app.register(api, { deps, prefix: '/api' })
  await app.register(caseDocuments, { deps, frame: { case: casePage, tombstone: tombstonePage } })
  await app.register(publishedPictures, { deps })
  await app.register(harvest, { deps })
  await app.register(pages, { deps })
  return app
}

/** Never in a log, whatever level. */
const SECRETS = ['req.headers.authorization', 'req.headers.cookie']

const { version } = JSON.parse(readFileSync(fileOf('package.json'), 'utf8')) as { version: string }
