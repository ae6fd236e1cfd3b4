import { utcSecond } from '../../dates/for-machines.js'
import { changedAt } from '../../publication/changed-at.js'
import { codesOfPart } from '../../template/parts.js'
import type { Case } from '../../types.gen.js'
import { type Xml, xml } from '../../xml/write-xml.js'
import type { CaseInLanguages } from './case-in-languages.js'
import { identifierOf } from './oai-identifier.js'
import { writeDublinCore } from './write-dublin-core.js'
import { FULL_CASE, writeFullCase } from './write-full-case.js'

export interface MetadataFormat {
  readonly namespace: string
  readonly schema: (baseUrl: string) => string
  readonly write: (item: CaseInLanguages, schema: string) => Xml
  /** Records in one answer. */
  readonly page: number
}

/** What a case can be told as, by prefix. */
export const METADATA: ReadonlyMap<string, MetadataFormat> = new Map([
  [
    'oai_dc',
    {
      namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      schema: () => 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
      write: writeDublinCore,
      page: 100,
    },
  ],
  [
    'fyrsteg_case',
    {
      namespace: FULL_CASE,
      schema: (baseUrl: string) => `${baseUrl}/oai/fyrsteg-case-1.xsd`,
      write: writeFullCase,
      page: 50,
    },
  ],
])

export const headerXml = (doc: Case, baseUrl: string): Xml =>
  xml`<header${doc.state === 'withdrawn' && xml` status="deleted"`}><identifier>\
${identifierOf(baseUrl, doc.reference)}</identifier><datestamp>${utcSecond(changedAt(doc))}</datestamp>\
${setsOf(doc).map((set) => xml`<setSpec>${set}</setSpec>`)}</header>\n`

export const recordXml = (doc: Case, metadata: Xml | undefined, baseUrl: string): Xml =>
  xml`<record>${headerXml(doc, baseUrl)}${metadata && xml`<metadata>${metadata}</metadata>\n`}</record>\n`

/** The sets that a case is in: by language, and by challenge. */
function setsOf({ edition }: Case): string[] {
  const challenges = codesOfPart(edition, 'challenges')
  return [
    ...edition.languages.map((one) => `language:${one}`),
    ...challenges.map((one) => `challenge:${one}`),
  ]
}
