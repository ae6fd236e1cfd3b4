import { utcSecond } from '../../dates/for-machines.js'
import { element, LINE, type Xml, type XmlPart, xml, xmlDocument } from '../../xml/write-xml.js'
import { emailIn } from '../email-in.js'
import { repositoryOf } from './oai-identifier.js'
import { METADATA } from './oai-record.js'
import type { OaiArguments, OaiRefusal } from './oai-request.js'
import { expiryOf, type OaiToken, writeToken } from './oai-token.js'

/** What the answer stands in. */
export interface OaiFrame {
  readonly baseUrl: string
  readonly now: Date
  readonly verb: string
  readonly args: OaiArguments
}

const endpointOf = (baseUrl: string): string => `${baseUrl}/oai`

/** A whole answer. After `badVerb` and `badArgument` the request is named without what was wrong with it. */
export function writeOai({ baseUrl, now, verb, args }: OaiFrame, content: Xml, refusal?: OaiRefusal): string {
  const asked = refusal === 'badVerb' || refusal === 'badArgument' ? {} : { verb, ...args }
  return xmlDocument(xml`<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${utcSecond(now.getTime())}</responseDate>
${element('request', asked, endpointOf(baseUrl))}
${content}
</OAI-PMH>`)
}

export const refusalXml = (code: OaiRefusal, words: string): Xml => element('error', { code }, words)

export interface Repository {
  readonly name: string
  readonly email: string
  /** When the oldest change was (RFC 3339). */
  readonly earliest: string
}

export function identifyXml(baseUrl: string, { name, email, earliest }: Repository): Xml {
  const repository = repositoryOf(baseUrl)
  return xml`<Identify>
<repositoryName>${name}</repositoryName>
<baseURL>${endpointOf(baseUrl)}</baseURL>
<protocolVersion>2.0</protocolVersion>
<adminEmail>${adminEmailOf(email, repository)}</adminEmail>
<earliestDatestamp>${utcSecond(earliest)}</earliestDatestamp>
<deletedRecord>persistent</deletedRecord>
<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
<description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier" \
xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier \
http://www.openarchives.org/OAI/2.0/oai-identifier.xsd"><scheme>oai</scheme><repositoryIdentifier>\
${repository}</repositoryIdentifier><delimiter>:</delimiter>\
<sampleIdentifier>oai:${repository}:2026-0042</sampleIdentifier></oai-identifier></description>
</Identify>`
}

/** The sender of the product's mails; the protocol wants a domain with a dot. */
function adminEmailOf(sender: string, repository: string): string {
  const address = emailIn(sender)
  return /^\S+@(\S+\.)+\S+$/.test(address) ? address : `postmaster@${repository}`
}

export const formatsXml = (baseUrl: string): Xml =>
  xml`<ListMetadataFormats>
${[...METADATA].map(
  ([prefix, { schema, namespace }]) =>
    xml`<metadataFormat><metadataPrefix>${prefix}</metadataPrefix><schema>${schema(baseUrl)}</schema>\
<metadataNamespace>${namespace}</metadataNamespace></metadataFormat>\n`,
)}</ListMetadataFormats>`

export interface OaiSet {
  readonly spec: string
  /** In English, then in every other language. */
  readonly names: readonly { readonly language: string; readonly text: string }[]
}

export const setsXml = (sets: readonly OaiSet[]): Xml =>
  xml`<ListSets>
${sets.map(({ spec, names }) => [
  xml`<set><setSpec>${spec}</setSpec><setName>${names[0]?.text ?? spec}</setName>`,
  xml`<setDescription><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ \
http://www.openarchives.org/OAI/2.0/oai_dc.xsd">`,
  names.map(({ language, text }) => element('dc:title', { 'xml:lang': language }, text)),
  xml`</oai_dc:dc></setDescription></set>\n`,
])}</ListSets>`

/**
 * One page of a list. `next` is where the store goes on; the last page of a list that was cut has an empty
 * token.
 */
export function listXml(
  verb: string,
  items: readonly XmlPart[],
  list: OaiToken,
  next: string | null,
  now: Date,
): Xml {
  const { cursor, size } = list
  const isCut = next !== null || cursor > 0
  const token =
    next === null ? '' : writeToken({ ...list, cursor: cursor + items.length, after: next }, verb, now)
  const about = {
    expirationDate: next === null ? undefined : expiryOf(now),
    completeListSize: size,
    cursor,
  }
  return element(verb, {}, LINE, items, isCut && [element('resumptionToken', about, token), LINE])
}
