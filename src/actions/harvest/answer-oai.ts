import { variantName } from '../../domain/export/in-words.js'
import { referenceIn } from '../../domain/harvest/oai/oai-identifier.js'
import { headerXml, METADATA, type MetadataFormat, recordXml } from '../../domain/harvest/oai/oai-record.js'
import { type OaiRefusal, type OaiRequest, readRequest } from '../../domain/harvest/oai/oai-request.js'
import type { OaiToken } from '../../domain/harvest/oai/oai-token.js'
import {
  formatsXml,
  identifyXml,
  listXml,
  type OaiSet,
  refusalXml,
  setsXml,
  writeOai,
} from '../../domain/harvest/oai/write-oai.js'
import { changedAt } from '../../domain/publication/changed-at.js'
import type { Case } from '../../domain/types.gen.js'
import { Xml } from '../../domain/xml/write-xml.js'
import { BadCursorError } from '../../storage/errors.js'
import type { Filter } from '../../storage/port.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'
import { mapInSlices } from '../in-slices.js'
import { viewCase } from '../publication/find-case.js'
import { readingLanguages } from '../translation/reading-languages.js'
import { oncePerCase } from './once-per-case.js'

/** Headers are short, but each is read with its case; records have a size of their own for each format. */
const HEADERS = 100

/**
 * Answers one request of OAI-PMH 2.0. `given`: every argument with all of its values. What is refused is an
 * answer too.
 */
export async function answerOai(
  deps: Deps,
  given: Readonly<Record<string, readonly string[]>>,
): Promise<string> {
  const now = deps.clock()
  const asked = readRequest(given, now)
  const verb = given.verb?.[0] ?? ''
  const frame = { baseUrl: baseUrlOf(deps.config), now, verb, args: argumentsIn(given) }
  const content = typeof asked === 'string' ? asked : await contentOf(deps, asked, now)
  if (content instanceof Xml) return writeOai(frame, content)
  const words = deps.definitions.texts.in('en')(`harvest:oai.errors.${content}`)
  return writeOai(frame, refusalXml(content, words), content)
}

/** For the echo of a request that was read: every argument is there once. */
const argumentsIn = ({ verb: _, ...given }: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(given).map(([name, [value = '']]) => [name, value]))

function contentOf(deps: Deps, { verb, args, list }: OaiRequest, now: Date): Promise<Xml | OaiRefusal> {
  if (verb === 'Identify') return identify(deps)
  if (verb === 'ListMetadataFormats') return listFormats(deps, args.identifier)
  if (verb === 'ListSets') return Promise.resolve(setsXml(setsOf(deps)))
  if (verb === 'GetRecord') return getRecord(deps, args.identifier ?? '', args.metadataPrefix ?? '')
  return listRecords(deps, verb, list as OaiToken, now)
}

async function identify({ collections, config, definitions }: Deps): Promise<Xml> {
  const sort = { by: 'changed', direction: 'asc' } as const
  const { items } = await collections.cases.find({ sort, limit: 1 })
  const [oldest] = items
  return identifyXml(baseUrlOf(config), {
    name: definitions.texts.in('en')('harvest:oai.name', {
      publisher: definitions.texts.in('en')('export:publisher'),
    }),
    email: config.contactEmail ?? config.mailFrom,
    earliest: oldest ? changedAt(oldest.doc) : new Date(0).toISOString(),
  })
}

/** Every record can be told in every format. */
async function listFormats(deps: Deps, identifier: string | undefined): Promise<Xml | OaiRefusal> {
  const isKnown = identifier === undefined || (await findRecord(deps, identifier)) !== undefined
  return isKnown ? formatsXml(baseUrlOf(deps.config)) : 'idDoesNotExist'
}

async function findRecord({ collections, config }: Deps, identifier: string): Promise<Case | undefined> {
  const reference = referenceIn(baseUrlOf(config), identifier)
  if (reference === undefined) return undefined
  return (await collections.cases.getBy('reference', reference))?.doc
}

async function getRecord(deps: Deps, identifier: string, prefix: string): Promise<Xml | OaiRefusal> {
  const doc = await findRecord(deps, identifier)
  if (doc === undefined) return 'idDoesNotExist'
  if (!METADATA.has(prefix)) return 'cannotDisseminateFormat'
  return new Xml(`<GetRecord>\n${(await readRecord(deps, doc, prefix)).text}</GetRecord>`)
}

/** Records are in the order of their changes: what changes while somebody harvests comes again at the end. */
async function listRecords(deps: Deps, verb: string, list: OaiToken, now: Date): Promise<Xml | OaiRefusal> {
  const format = METADATA.get(list.prefix)
  if (format === undefined) return 'cannotDisseminateFormat'
  const page = await findPage(deps, list, verb === 'ListRecords' ? format.page : HEADERS)
  if (page === undefined) return 'badResumptionToken'
  if (page.docs.length === 0) return 'noRecordsMatch'
  const items = await mapInSlices(page.docs, (doc) =>
    verb === 'ListRecords' ? readRecord(deps, doc, list.prefix) : headerXml(doc, baseUrlOf(deps.config)),
  )
  const size = list.size ?? (page.next === null ? items.length : await countOf(deps, list))
  return listXml(verb, items, { ...list, ...(size !== undefined && { size }) }, page.next, now)
}

/** @returns undefined beyond what is counted: harvesters do without. */
async function countOf({ collections }: Deps, list: OaiToken): Promise<number | undefined> {
  const { total } = await collections.cases.counts(filterOf(list))
  return total.more ? undefined : total.n
}

/** @returns undefined when the token names a place that the store never gave out. */
async function findPage({ collections }: Deps, list: OaiToken, limit: number) {
  const sort = { by: 'changed', direction: 'asc' } as const
  const after = list.after !== undefined && { after: list.after }
  try {
    const page = await collections.cases.find({ ...filterOf(list), sort, limit, ...after })
    return { docs: page.items.map(({ doc }) => doc), next: page.next }
  } catch (error) {
    if (error instanceof BadCursorError) return undefined
    throw error
  }
}

/** A set is a facet and a value of it; what is neither holds nothing. */
function filterOf({ from, until, set }: OaiToken): Filter {
  const [facet = '', value = '', ...rest] = set?.split(':') ?? []
  const isSet = SETS.includes(facet) && value !== '' && rest.length === 0
  return {
    ...(set !== undefined && { tags: isSet ? { [facet]: [value] } : { language: ['none'] } }),
    ...((from !== undefined || until !== undefined) && {
      range: { changed: { ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) } },
    }),
  }
}

const SETS = ['language', 'challenge']

function setsOf({ config, definitions: { texts, vocabularies } }: Deps): OaiSet[] {
  const languages = ['en', ...texts.languages.filter((language) => language !== 'en')]
  const named = (facet: string, value: string, labelIn: (language: string) => string): OaiSet => ({
    spec: `${facet}:${value}`,
    names: languages.map((language) => {
      const label = labelIn(language)
      return { language, text: texts.in(language)(`harvest:oai.sets.${facet}`, { label }) }
    }),
  })
  return [
    ...readingLanguages(config, texts).map((one) =>
      named('language', one, (own) => variantName(texts, one, own)),
    ),
    ...vocabularies
      .codes('challenge')
      .map((code) => named('challenge', code, (own) => texts.in(own)(`vocabulary:challenge.${code}`))),
  ]
}

const readPublished = oncePerCase<string>(
  (prefix) => `oai ${prefix}`,
  (deps, doc, parties, prefix) => {
    const { schema, write } = METADATA.get(prefix) as MetadataFormat
    const baseUrl = baseUrlOf(deps.config)
    const edition = doc.edition
    const views = edition.languages.map((language) => viewCase(deps, doc, edition, language, parties))
    return recordXml(doc, write({ doc, views }, schema(baseUrl)), baseUrl).text
  },
)

/** What was withdrawn keeps its name, its time and its sets, and nothing else. */
const readRecord = async (deps: Deps, doc: Case, prefix: string): Promise<Xml> =>
  doc.state === 'withdrawn'
    ? recordXml(doc, undefined, baseUrlOf(deps.config))
    : new Xml(await readPublished(deps, doc, prefix))
