import type { Texts } from '../../texts.js'
import { type Graph, iri, type RdfObject, type Resource, value, words } from './graph.js'
import { RDF_FORMATS } from './rdf-formats.js'
import { CC0, inAll } from './vocabulary-graph.js'

export interface CatalogueSources {
  readonly texts: Texts
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** Address that mails of the installation come from. */
  readonly email: string
  /** First year of publication; undefined while nothing is published. */
  readonly since?: number
  /** The newest change (RFC 3339). */
  readonly modified: string
}

/** A way to get a dataset. `name`: words are below `harvest:catalogue`. */
interface Way {
  readonly name: string
  readonly path: string
  readonly fileType: string
  readonly language?: string
  readonly service?: string
  readonly license: string
}

const EU = 'http://publications.europa.eu/resource/authority/'
const CC_BY = 'http://creativecommons.org/licenses/by/4.0/'
const REGIONAL_AUTHORITY = 'http://purl.org/adms/publishertype/RegionalAuthority'
/** Languages as the European Union names them. */
const EU_LANGUAGES: Readonly<Record<string, string>> = { sv: 'SWE', en: 'ENG', fi: 'FIN' }

const languagesIn = (texts: Texts): RdfObject[] => texts.languages.flatMap(languageObject)

const languageObject = (language: string): RdfObject[] =>
  EU_LANGUAGES[language] === undefined ? [] : iri(`${EU}language/${EU_LANGUAGES[language]}`)

/** What is open here, by DCAT-AP-SE 3.0.1: the cases, the vocabularies, and every way to fetch them. */
export function catalogueGraph(sources: CatalogueSources): Graph {
  const { baseUrl } = sources
  const cases = caseWays(sources)
  const vocabularies = RDF_FORMATS.map(({ suffix, fileType }) => ({
    name: 'vocabularies',
    path: `/vocabularies.${suffix}`,
    fileType,
    license: CC0,
  }))
  return [
    catalogue(sources),
    dataset(sources, 'cases', cases),
    ...cases.map((way) => distribution(sources, way)),
    dataset(sources, 'vocabularies', vocabularies),
    ...vocabularies.map((way) => distribution(sources, way)),
    service(sources, 'api', '/api', '/api/docs/json', 'JSON'),
    service(sources, 'oai', '/oai', '/oai?verb=Identify', 'XML'),
    publisher(sources),
    contact(sources),
    ...pages(sources).map((page) => ({ iri: page, types: ['foaf:Document'], says: [] })),
    ...(sources.since === undefined ? [] : [period(baseUrl, sources.since)]),
  ]
}

function caseWays({ texts }: CatalogueSources): Way[] {
  const files = texts.languages.flatMap((language) => [
    { name: 'csv', path: `/${language}/cases.csv`, fileType: 'CSV', language, license: CC_BY },
    { name: 'xlsx', path: `/${language}/cases.xlsx`, fileType: 'XLSX', language, license: CC_BY },
    { name: 'jsonLines', path: `/${language}/cases.jsonl`, fileType: 'JSON', language, license: CC_BY },
    { name: 'atom', path: `/${language}/cases/feed.atom`, fileType: 'ATOM', language, license: CC_BY },
    { name: 'jsonFeed', path: `/${language}/cases/feed.json`, fileType: 'JSON', language, license: CC_BY },
  ])
  return [
    { name: 'api', path: '/api/cases', fileType: 'JSON', service: 'api', license: CC_BY },
    { name: 'oai', path: '/oai', fileType: 'XML', service: 'oai', license: CC_BY },
    ...files,
  ]
}

const named = (texts: Texts, name: string): Resource['says'] => [
  ['dct:title', words(inAll(texts, `harvest:catalogue.${name}.title`))],
  ['dct:description', words(inAll(texts, `harvest:catalogue.${name}.text`))],
]

const pages = ({ texts, baseUrl }: CatalogueSources): string[] =>
  [texts.languages[0] as string].flatMap((first) => [
    `${baseUrl}/${first}`,
    `${baseUrl}/${first}/data`,
    `${baseUrl}/${first}/cases`,
  ])

function times({ since, modified }: CatalogueSources): Resource['says'] {
  if (since === undefined) return []
  return [
    ['dct:issued', value(String(since), 'xsd:gYear')],
    ['dct:modified', value(modified, 'xsd:dateTime')],
  ]
}

function catalogue(sources: CatalogueSources): Resource {
  const { texts, baseUrl } = sources
  const [home = ''] = pages(sources)
  return {
    iri: `${baseUrl}/catalogue`,
    types: ['dcat:Catalog'],
    says: [
      ...named(texts, 'catalogue'),
      ...times(sources),
      ['dct:publisher', iri(`${baseUrl}/catalogue#publisher`)],
      ['dct:language', languagesIn(texts)],
      ['dct:license', iri(CC0)],
      ['dct:spatial', iri(`${EU}country/SWE`)],
      ['foaf:homepage', iri(home)],
      ['dcat:themeTaxonomy', iri(`${EU}data-theme`)],
      ['dcat:dataset', iri(...['cases', 'vocabularies'].map((name) => `${baseUrl}/catalogue#${name}`))],
      ['dcat:service', iri(...['api', 'oai'].map((name) => `${baseUrl}/catalogue#${name}-service`))],
    ],
  }
}

function dataset(sources: CatalogueSources, name: string, ways: readonly Way[]): Resource {
  const { texts, baseUrl, since } = sources
  const [, data = '', cases = ''] = pages(sources)
  return {
    iri: `${baseUrl}/catalogue#${name}`,
    types: ['dcat:Dataset'],
    says: [
      ...named(texts, `${name}Dataset`),
      ...(name === 'cases' ? times(sources) : []),
      ['dct:publisher', iri(`${baseUrl}/catalogue#publisher`)],
      ['dcat:contactPoint', iri(`${baseUrl}/catalogue#contact`)],
      ['dcat:keyword', words(inAll(texts, 'harvest:catalogue.keyword'))],
      ['dcat:theme', iri(`${EU}data-theme/SOCI`, `${EU}data-theme/REGI`)],
      ['dct:language', languagesIn(texts)],
      ['dct:accrualPeriodicity', iri(`${EU}frequency/IRREG`)],
      ['dct:accessRights', iri(`${EU}access-right/PUBLIC`)],
      ['dct:spatial', iri(`${EU}country/SWE`)],
      ['dct:temporal', since !== undefined && name === 'cases' ? iri(`${baseUrl}/catalogue#period`) : []],
      ['dcat:landingPage', iri(name === 'cases' ? cases : data)],
      ['dcat:distribution', iri(...ways.map((way) => distributionIri(baseUrl, way)))],
    ],
  }
}

const distributionIri = (baseUrl: string, { path }: Way): string =>
  `${baseUrl}/catalogue#at-${path.slice(1).replace(/[^A-Za-z0-9]+/g, '-')}`

function distribution({ texts, baseUrl }: CatalogueSources, way: Way): Resource {
  const address = iri(`${baseUrl}${way.path}`)
  return {
    iri: distributionIri(baseUrl, way),
    types: ['dcat:Distribution'],
    says: [
      ...named(texts, way.name),
      ['dcat:accessURL', address],
      ['dcat:downloadURL', way.service === undefined ? address : []],
      [
        'dcat:accessService',
        way.service === undefined ? [] : iri(`${baseUrl}/catalogue#${way.service}-service`),
      ],
      ['dct:format', iri(`${EU}file-type/${way.fileType}`)],
      ['dct:language', way.language === undefined ? languagesIn(texts) : languageObject(way.language)],
      ['dct:license', iri(way.license)],
      ['dcatap:availability', iri(`${EU}planned-availability/STABLE`)],
    ],
  }
}

function service(
  { texts, baseUrl }: CatalogueSources,
  name: string,
  endpoint: string,
  description: string,
  fileType: string,
): Resource {
  return {
    iri: `${baseUrl}/catalogue#${name}-service`,
    types: ['dcat:DataService'],
    says: [
      ...named(texts, name),
      ['dcat:endpointURL', iri(`${baseUrl}${endpoint}`)],
      ['dcat:endpointDescription', iri(`${baseUrl}${description}`)],
      ['dcat:servesDataset', iri(`${baseUrl}/catalogue#cases`)],
      ['dct:publisher', iri(`${baseUrl}/catalogue#publisher`)],
      ['dcat:contactPoint', iri(`${baseUrl}/catalogue#contact`)],
      ['dcat:keyword', words(inAll(texts, 'harvest:catalogue.keyword'))],
      ['dcat:theme', iri(`${EU}data-theme/SOCI`)],
      ['dct:format', iri(`${EU}file-type/${fileType}`)],
      ['dct:license', iri(CC_BY)],
      ['dct:accessRights', iri(`${EU}access-right/PUBLIC`)],
    ],
  }
}

const publisher = ({ texts, baseUrl }: CatalogueSources): Resource => ({
  iri: `${baseUrl}/catalogue#publisher`,
  types: ['foaf:Agent'],
  says: [
    ['foaf:name', words(inAll(texts, 'export:publisher'))],
    ['dct:type', iri(REGIONAL_AUTHORITY)],
  ],
})

const contact = ({ texts, baseUrl, email }: CatalogueSources): Resource => ({
  iri: `${baseUrl}/catalogue#contact`,
  types: ['vcard:Organization'],
  says: [
    ['vcard:fn', words(inAll(texts, 'export:publisher'))],
    ['vcard:hasEmail', iri(`mailto:${email}`)],
  ],
})

const period = (baseUrl: string, since: number): Resource => ({
  iri: `${baseUrl}/catalogue#period`,
  types: ['dct:PeriodOfTime'],
  says: [['dcat:startDate', value(String(since), 'xsd:gYear')]],
})
