import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { readExamples } from '../../installation/schema-files.js'
import { wrapReferences } from '../../installation/wrap-references.js'
import { COOKIES } from './cookies.js'
import { normaliseOpenApi } from './normalise-openapi.js'
import { schemaController } from './validation.js'
import { apiShapes } from './validators.js'

const DESCRIPTION = `Ideas and existing solutions, documented by five questions and taken through four \
advisory steps; cases published for readers in Europe.

**Versions.** What can be changed has an \`ETag\`. A write needs \`If-Match\`;\
 if somebody was faster, the answer says what has changed since, and nothing is overwritten.

**Doing things once.** A write with an \`Idempotency-Key\` is done once, however often it is sent.

**Refusals** are [problem details](https://www.rfc-editor.org/rfc/rfc9457) in the reader's language, with a \
stable \`code\` and a pointer to each field.

**Pages.** A list answers with \`next\`; give it back as \`after\` for the page that follows.

**Rate limits.** \`X-RateLimit-Limit\`, \`X-RateLimit-Remaining\` and \`X-RateLimit-Reset\` come with every \
answer, \`Retry-After\` with 429 and 503.

**Languages.** \`?lang=\`, else \`Accept-Language\`, else Swedish.`

const TAGS = [
  { name: 'ideas', description: 'Ideas and the advisory process' },
  { name: 'translations', description: 'Translations, terms and translation memory' },
  { name: 'cases', description: 'Published cases, their documents, exports and feeds' },
  { name: 'partnership', description: 'Parties, people, meetings and reports' },
  { name: 'authentication', description: 'Sessions, passwords and tokens' },
  { name: 'definitions', description: 'Template, process and vocabularies' },
  { name: 'operations', description: 'Health and outbox of an installation' },
]

const SECURITY = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIES.session.name,
    description: 'Someone who has signed in (POST /api/session)',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A machine’s token, `fyt_…` (POST /api/me/tokens)',
  },
  link: {
    type: 'http',
    scheme: 'bearer',
    description: 'The private link of one idea, `fyl_…` (POST /api/ideas)',
  },
} as const

/** What a route is documented by. */
export type Described = Pick<RouteOptions, 'method' | 'url' | 'schema'>

/** An app beside the real one, with routes that do nothing: its pages describe them as OpenAPI 3.1. */
export async function makeDocumentationSite(
  routes: readonly Described[],
  { version, prefix }: { readonly version: string; readonly prefix: string },
): Promise<FastifyInstance> {
  const site = Fastify({ exposeHeadRoutes: false, schemaController, routerOptions: { maxParamLength: 300 } })
  for (const shape of apiShapes()) site.addSchema(wrapReferences(shape))
  await site.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fyrsteg',
        description: DESCRIPTION,
        version,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This installation' }],
      tags: TAGS,
      components: { securitySchemes: SECURITY, examples: { ...readExamples() } as never },
    },
    hideUntagged: true,
    refResolver: { buildLocalReference: (shape, _uri, _fragment, n) => String(shape.title ?? `Shape${n}`) },
    transformObject: (made) =>
      'openapiObject' in made ? normaliseOpenApi(made.openapiObject) : made.swaggerObject,
  })
  await site.register(swaggerUi, {
    routePrefix: prefix,
    staticCSP: true,
    transformStaticCSP: offline,
    uiConfig: { docExpansion: 'list', deepLinking: true, validatorUrl: null, plugins: [emptyBody] },
  })
  for (const { schema, ...route } of routes)
    site.route({ ...route, schema: wrapReferences(schema ?? {}), handler: async () => {} })
  await site.ready()
  return site
}

interface Ui {
  readonly React: { createElement(component: unknown, props: object): unknown }
}

/**
 * Whoever tries an operation out begins with an empty body: an example would be sent. It is printed into the
 * script of
 * the page, so it can use nothing of ours.
 */
function emptyBody() {
  return {
    wrapComponents: {
      RequestBodyEditor:
        (editor: unknown, { React }: Ui) =>
        (props: object) =>
          React.createElement(editor, { ...props, defaultValue: '' }),
    },
  }
}

/** The documentation loads nothing from elsewhere, and works without https on one's own machine. */
const offline = (policy: string): string =>
  policy
    .replace('upgrade-insecure-requests;', '')
    .replace(' validator.swagger.io', '')
    .replaceAll(" 'self' https:", " 'self'")
