import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { findCase, findEdition } from '../../../actions/publication/find-case.js'
import { writeCase } from '../../../actions/publication/write-case.js'
import { DomainError } from '../../../domain/errors.js'
import { FORMATS } from '../../../domain/export/formats.js'
import { styleSource } from '../../../domain/export/html-style.js'
import type { Case, CaseEdition } from '../../../domain/types.gen.js'
import { mediaTypeFor } from '../../plugins/negotiate.js'
import { isFresh } from '../asked.js'
import { tombstonePage } from '../publication/tombstone-page.js'
import { documentSchemas } from './document-schemas.js'
import { selectionRoutes } from './selection-routes.js'

interface Address {
  readonly language: string
  /** Reference, of the newest edition; with or without a suffix. */
  readonly document: string
}
interface EditionAddress extends Address {
  readonly reference: string
}

/** How a case looks among the pages of the site: handed in, since a route does not know the pages. */
export interface Frame {
  case(deps: Deps, request: FastifyRequest, doc: Case, edition: CaseEdition): Promise<string>
  tombstone(request: FastifyRequest, doc: Case): string
}

interface Around {
  readonly deps: Deps
  readonly frame: Frame
}

/**
 * The lasting addresses of cases: `/{language}/cases/{reference}` shows the newest edition,
 * `/{language}/cases/{reference}/editions/{number}` one that never changes; a suffix such as `.html` or
 * `.docx` names a format, else `Accept` chooses. A browser is shown the case in the frame of the site.
 */
export async function caseDocuments(app: FastifyInstance, around: Around): Promise<void> {
  const { deps } = around
  const config = { access: 'public', kept: true, open: true } as const
  const { newest, edition } = documentSchemas(deps)
  selectionRoutes(app, deps)
  app.get<{ Params: Address }>('/:language/cases/:document', { config, schema: newest }, (request, reply) => {
    const { name, suffix } = split(request.params.document)
    return sendCase(around, request, reply, { ...request.params, reference: name, suffix })
  })
  app.get<{ Params: EditionAddress }>(
    '/:language/cases/:reference/editions/:document',
    { config, schema: edition },
    (request, reply) => {
      const { name, suffix } = split(request.params.document)
      if (!/^[1-9][0-9]{0,5}$/.test(name)) throw new DomainError('not-found')
      return sendCase(around, request, reply, { ...request.params, suffix, number: Number(name) })
    },
  )
}

const split = (document: string): { name: string; suffix?: string } => {
  const [name = '', suffix] = document.split(/\.(.*)/s)
  return suffix === undefined ? { name } : { name, suffix }
}

interface Wanted {
  readonly language: string
  readonly reference: string
  readonly suffix?: string | undefined
  readonly number?: number
}

async function sendCase(
  { deps, frame }: Around,
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: Wanted,
) {
  const doc = await findCase(deps, wanted.reference)
  const format = formatOf(request, wanted.suffix)
  if (wanted.suffix === undefined) reply.header('vary', 'accept, cookie')
  const isFramed = format === 'html' && wanted.suffix === undefined && isBrowser(request, wanted)
  // Asked again each time: a case may be withdrawn, and then it is to be gone at once.
  reply.header('cache-control', isFramed ? 'private, no-cache' : 'no-cache')
  if (doc.state === 'withdrawn')
    return isFramed
      ? reply.status(410).type(HTML).send(frame.tombstone(request, doc))
      : sendTombstone(deps, reply, doc, format)
  const edition = wanted.number === undefined ? doc.edition : await findEdition(deps, doc, wanted.number)
  reply.header('content-language', wanted.language)
  if (isFramed) return sendFramed(request, reply, () => frame.case(deps, request, doc, edition))
  const { bytes, mediaType, etag, disposition } = await writeCase(deps, doc, edition, wanted.language, format)
  reply.header('etag', etag).header('last-modified', new Date(edition.at).toUTCString())
  reply.header('content-security-policy', policyOf(deps.theme.style))
  if (isFresh(request, etag)) return reply.status(304).send()
  return reply.header('content-disposition', disposition).type(mediaType).send(bytes)
}

const HTML = 'text/html; charset=utf-8'

/**
 * Names HTML by name, in a language of the pages; programs that take anything get the file that stands on its
 * own.
 */
const isBrowser = ({ headers, language }: FastifyRequest, wanted: Wanted): boolean =>
  (headers.accept ?? '').includes('text/html') && language === wanted.language

/** The frame tells who is signed in and what is in the basket, so the tag is that of the whole page. */
async function sendFramed(
  request: FastifyRequest,
  reply: FastifyReply,
  draw: () => Promise<string>,
): Promise<FastifyReply> {
  const { bytes, etag } = await request.server.cachedPage(request, draw)
  reply.header('etag', etag)
  return isFresh(request, etag) ? reply.status(304).send() : reply.type(HTML).send(bytes)
}

/** A case is one file: its style and pictures are inside, and there is nothing to fetch or to run. */
const policyOf = (style: string): string =>
  `default-src 'none'; style-src ${styleSource(style)}; img-src data:; base-uri 'none'; ` +
  `frame-ancestors 'none'`

/** @throws DomainError `not-found` for a suffix that we do not have, `not-acceptable`. */
function formatOf(request: FastifyRequest, suffix: string | undefined): string {
  const formats = [...FORMATS]
  if (suffix !== undefined) {
    const named = formats.find(([, format]) => format.suffix === suffix)
    if (!named) throw new DomainError('not-found')
    return named[0]
  }
  const types = formats.map(([, { mediaType }]) => mediaType.split(';', 1)[0] as string)
  const best = mediaTypeFor(request.headers.accept, types)
  if (best === undefined) throw new DomainError('not-acceptable')
  return formats[types.indexOf(best)]?.[0] as string
}

/** Gone, and said so at the address where it was; in both languages, since anybody may come here. */
function sendTombstone(deps: Deps, reply: FastifyReply, doc: Case, format: string): FastifyReply {
  if (format !== 'html') throw new DomainError('case-withdrawn')
  reply
    .status(410)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policyOf(deps.theme.style))
  return reply.send(tombstonePage(doc, deps.definitions.texts, deps.theme.style))
}
