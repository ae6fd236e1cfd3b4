import type { Hash } from 'node:crypto'
import {
  ARCHIVED,
  type Counts,
  countIn,
  type EndMark,
  FORMAT,
  type Header,
  noCounts,
  READ_VERSIONS,
  type Row,
  startHash,
  VERSION,
} from './format.js'
import { upgradeRow } from './upgrade-row.js'

/** Why an archive cannot be read in; codes are keys of `cli:archive` in locales. */
export type ArchiveFault =
  | 'notAnArchive'
  | 'otherVersion'
  | 'notARow'
  | 'cut'
  | 'altered'
  | 'afterEnd'
  | 'wrongDocument'
  | 'twice'

export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  constructor(
    readonly fault: ArchiveFault,
    /** Counted from 1. */
    readonly line: number,
    readonly detail = '',
  ) {
    super(`${fault} (line ${line}) ${detail}`)
  }
}

export interface NumberedRow extends Row {
  readonly line: number
  /** Characters of its line. */
  readonly length: number
}

/**
 * The documents of an archive, one at a time. The end mark is checked last: whoever must not act on a cut
 * archive reads it through once before acting.
 * @throws ArchiveError
 */
export async function* readArchive(
  bytes: AsyncIterable<Uint8Array>,
  onHeader: (header: Header) => void = () => {},
): AsyncGenerator<NumberedRow> {
  const reading = { hash: startHash(), counts: noCounts(), version: VERSION, line: 0, ended: false }
  for await (const text of linesOf(bytes)) {
    reading.line += 1
    const value = parse(text, reading.line)
    if (reading.line === 1) onHeader(headerIn(value, reading))
    else if (reading.ended) throw new ArchiveError('afterEnd', reading.line)
    else if ('end' in value) checkEnd(value as EndMark, reading)
    else yield* rowsIn(value, text.length, reading)
    if (!reading.ended) reading.hash.update(`${text}\n`)
  }
  if (!reading.ended) throw new ArchiveError(reading.line === 0 ? 'notAnArchive' : 'cut', reading.line)
}

interface Reading {
  readonly hash: Hash
  readonly counts: Counts
  version: number
  line: number
  ended: boolean
}

/** Split at line feeds only: other separators may stand within a JSON text. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() as string
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

function parse(text: string, line: number): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // A line that is cut in the middle ends here as well.
  }
  throw new ArchiveError(line === 1 ? 'notAnArchive' : 'notARow', line)
}

function headerIn(value: object, reading: Reading): Header {
  const header = value as Partial<Header>
  if (header.format !== FORMAT) throw new ArchiveError('notAnArchive', 1)
  if (!READ_VERSIONS.includes(header.version ?? 0))
    throw new ArchiveError('otherVersion', 1, String(header.version))
  reading.version = header.version ?? VERSION
  return { ...header, counts: { ...noCounts(), ...header.counts } } as Header
}

/** Of an earlier version one row may be several. */
function rowsIn(value: object, length: number, reading: Reading): NumberedRow[] {
  const row = rowIn(value, reading)
  const { line, version } = reading
  try {
    return upgradeRow(row, version).map((one) => ({ ...one, line, length }))
  } catch (error) {
    throw new ArchiveError(
      'wrongDocument',
      line,
      `${row.collection} ${row.doc.id}: ${(error as Error).message}`,
    )
  }
}

function rowIn(value: object, reading: Reading): Row {
  const { collection, ord, doc } = value as Partial<Row>
  const known = ARCHIVED.find((name) => name === collection)
  if (!known || !Number.isSafeInteger(ord) || typeof doc?.id !== 'string')
    throw new ArchiveError('notARow', reading.line)
  countIn(reading.counts, known)
  return { collection: known, ord: ord as number, doc }
}

function checkEnd(end: EndMark, reading: Reading): void {
  // An older archive does not know the collections that came after it.
  const same = ARCHIVED.every((name) => (end.counts?.[name] ?? 0) === reading.counts[name])
  if (!same || end.sha256 !== reading.hash.digest('hex')) throw new ArchiveError('altered', reading.line)
  reading.ended = true
}
