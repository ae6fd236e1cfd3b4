import { type OaiToken, readToken } from './oai-token.js'

/** Protocol errors (OAI-PMH 2.0, 3.6). Words are below `harvest:oai.errors`. */
export type OaiRefusal =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'

export const VERBS = [
  'Identify',
  'ListMetadataFormats',
  'ListSets',
  'GetRecord',
  'ListIdentifiers',
  'ListRecords',
] as const
export type Verb = (typeof VERBS)[number]

/** What was asked, each argument once. */
export type OaiArguments = Readonly<Record<string, string>>

export interface OaiRequest {
  readonly verb: Verb
  readonly args: OaiArguments
  /** The list that a first request or a token asks for. */
  readonly list?: OaiToken
}

interface Grammar {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

const LIST: Grammar = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'] }
const GRAMMAR: Readonly<Record<Verb, Grammar>> = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: [] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: LIST,
  ListRecords: LIST,
}
/**
 * Verbs whose answers may go on; a token comes alone. Sets fit in one answer, so that no token of theirs is
 * right.
 */
const MAY_GO_ON: ReadonlySet<Verb> = new Set(['ListSets', 'ListIdentifiers', 'ListRecords'])

const SHAPES: Readonly<Record<string, RegExp>> = {
  metadataPrefix: /^[A-Za-z0-9\-_.!~*'()]+$/,
  set: /^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*$/,
  identifier: /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]+$/,
}

/**
 * Reads what was asked, before anything is looked up.
 * @param given every argument with all of its values
 * @param now for tokens, which have an end
 */
export function readRequest(
  given: Readonly<Record<string, readonly string[]>>,
  now: Date,
): OaiRequest | OaiRefusal {
  const { verb: verbs = [], ...rest } = given
  const verb = VERBS.find((one) => one === verbs[0])
  if (verb === undefined || verbs.length !== 1) return 'badVerb'
  if (Object.values(rest).some((values) => values.length !== 1)) return 'badArgument'
  const args = Object.fromEntries(Object.entries(rest).map(([name, [value = '']]) => [name, value]))
  if (args.resumptionToken !== undefined) return goOn(verb, args, now)
  if (!isWellFormed(GRAMMAR[verb], args)) return 'badArgument'
  if (GRAMMAR[verb] !== LIST) return { verb, args }
  const span = spanOf(args.from, args.until)
  if (span === undefined) return 'badArgument'
  const { metadataPrefix = '', set } = args
  return {
    verb,
    args,
    list: { prefix: metadataPrefix, ...(set !== undefined && { set }), ...span, cursor: 0 },
  }
}

function goOn(verb: Verb, args: OaiArguments, now: Date): OaiRequest | OaiRefusal {
  if (!MAY_GO_ON.has(verb) || Object.keys(args).length > 1) return 'badArgument'
  const list = verb === 'ListSets' ? undefined : readToken(args.resumptionToken ?? '', verb, now)
  return list === undefined ? 'badResumptionToken' : { verb, args, list }
}

function isWellFormed({ required, optional }: Grammar, args: OaiArguments): boolean {
  const names = Object.keys(args)
  return (
    required.every((name) => names.includes(name)) &&
    names.every((name) => required.includes(name) || optional.includes(name)) &&
    names.every((name) => SHAPES[name]?.test(args[name] ?? '') ?? true)
  )
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/**
 * Milliseconds, inclusive; undefined for a time that is none, two granularities, or an end before its
 * beginning.
 */
function spanOf(from?: string, until?: string): { from?: number; until?: number } | undefined {
  const given = [from, until].filter((time) => time !== undefined)
  const isOneKind = [DAY, SECOND].some((shape) => given.every((time) => shape.test(time)))
  if (!isOneKind || !given.every(isReal)) return undefined
  const first = from === undefined ? undefined : Date.parse(from)
  const last = until === undefined ? undefined : endOf(until)
  if (first !== undefined && last !== undefined && last < first) return undefined
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { until: last }) }
}

/** The 30th of February is none, though it can be read. */
function isReal(time: string): boolean {
  const read = new Date(time)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(time.replace('Z', ''))
}

const endOf = (time: string): number => Date.parse(time) + (DAY.test(time) ? 86_400_000 : 1000) - 1
