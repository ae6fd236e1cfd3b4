import { badFile } from '../foreign-file.js'
import { childOf, childrenOf, readXmlWithDoctype, textIn, within, type XmlElement } from '../xml/read-xml.js'
import { type ReturnedState, returnedState } from './xliff-states.js'

/** What stands in a returned target: words, or a code by its id. */
export type ReturnedPart = string | { readonly kind: 'open' | 'close' | 'whole'; readonly id: string }

export interface ReturnedPiece {
  readonly id?: string
  readonly kind: 'sentence' | 'between'
  readonly source: readonly ReturnedPart[]
  readonly target?: readonly ReturnedPart[]
}

/** A remark beside a text: by its id and kind in XLIFF 2, by who wrote it in 1.2. */
export interface ReturnedNote {
  readonly text: string
  readonly id?: string
  readonly category?: string
  readonly from?: string
}

export interface ReturnedUnit {
  readonly id: string
  readonly sourceHash?: string
  readonly targetHash?: string
  readonly state: ReturnedState
  readonly pieces: readonly ReturnedPiece[]
  readonly notes: readonly ReturnedNote[]
}

/** One idea that comes back in one language. */
export interface ReturnedPackage {
  readonly version: '2' | '1'
  /** Id of the idea. */
  readonly idea: string
  readonly source: string
  readonly target: string
  readonly units: readonly ReturnedUnit[]
}

/** More than any template asks, rows included. */
const MOST_UNITS = 5000
/** Of one text. */
const MOST_NOTES = 50

/**
 * Reads XLIFF 2 or 1.2, each `file` of it.
 * @throws DomainError `invalid-input` at `/file`: as `readXml`, and `not-xliff`, `no-units`,
 * `too-many-units`,
 *   `unit-twice`.
 */
export function readXliff(bytes: Uint8Array): ReturnedPackage[] {
  const root = readXmlWithDoctype(bytes)
  const version = root.attributes.version ?? ''
  if (root.name !== 'xliff' || !/^(?:2\.[0-2]|1\.[12])$/.test(version)) throw badFile('not-xliff')
  const files = childrenOf(root, 'file')
  const read = version.startsWith('2') ? files.map((file) => readFile2(root, file)) : files.map(readFile1)
  if (read.length === 0) throw badFile('no-units')
  for (const { units } of read) checkUnits(units)
  return read
}

function checkUnits(units: readonly ReturnedUnit[]): void {
  if (units.length === 0) throw badFile('no-units')
  if (units.length > MOST_UNITS) throw badFile('too-many-units', { limit: MOST_UNITS })
  const seen = new Set<string>()
  for (const { id } of units) {
    if (seen.has(id)) throw badFile('unit-twice', { unit: id.slice(0, 100) })
    seen.add(id)
  }
}

const readFile2 = ({ attributes }: XmlElement, file: XmlElement): ReturnedPackage => ({
  version: '2',
  idea: file.attributes.id ?? '',
  source: attributes.srcLang ?? '',
  target: attributes.trgLang ?? '',
  units: within(file, 'unit').map(readUnit2),
})

function readUnit2(unit: XmlElement): ReturnedUnit {
  const pieces = unit.children.filter(
    (child): child is XmlElement =>
      typeof child === 'object' && (child.name === 'segment' || child.name === 'ignorable'),
  )
  const segments = pieces.filter(({ name }) => name === 'segment')
  const states = segments.map(({ attributes }) => returnedState(attributes.state))
  return {
    id: unit.attributes.id ?? '',
    ...hashesIn(unit),
    state: states.length > 0 && states.every((state) => state === 'translated') ? 'translated' : 'draft',
    pieces: inOrder(pieces).map(readPiece2),
    notes: notesIn(unit),
  }
}

/** Those of the unit itself; what a tool offers beside it (`alt-trans`) is another's. */
function notesIn(unit: XmlElement): ReturnedNote[] {
  const all = [
    ...childrenOf(unit, 'note'),
    ...childrenOf(unit, 'notes').flatMap((one) => within(one, 'note')),
  ]
  return all.slice(0, MOST_NOTES).map((note) => {
    const { id, category, from } = note.attributes
    return {
      text: textIn(note),
      ...(id !== undefined && { id }),
      ...(category !== undefined && { category }),
      ...(from !== undefined && { from }),
    }
  })
}

/** A target may stand elsewhere than its source: `order` says at which place of the unit it is read. */
function inOrder(pieces: readonly XmlElement[]): XmlElement[] {
  const placeOf = (piece: XmlElement, n: number): number =>
    Number(childOf(piece, 'target')?.attributes.order ?? n + 1)
  return pieces
    .map((piece, n) => ({ piece, place: placeOf(piece, n) }))
    .sort((a, b) => a.place - b.place)
    .map(({ piece }) => piece)
}

function readPiece2(piece: XmlElement): ReturnedPiece {
  const target = childOf(piece, 'target')
  const source = childOf(piece, 'source')
  return {
    ...(piece.attributes.id !== undefined && { id: piece.attributes.id }),
    kind: piece.name === 'segment' ? 'sentence' : 'between',
    source: source ? partsOf(source) : [],
    ...(target && { target: partsOf(target) }),
  }
}

function hashesIn(unit: XmlElement): Pick<ReturnedUnit, 'sourceHash' | 'targetHash'> {
  const groups = within(unit, 'metaGroup').filter(({ attributes }) => attributes.category === 'fyrsteg')
  const value = (type: string) =>
    groups.flatMap((group) => childrenOf(group, 'meta')).find(({ attributes }) => attributes.type === type)
  return hashes(
    value('source') && textIn(value('source') as XmlElement),
    value('target') && textIn(value('target') as XmlElement),
  )
}

const hashes = (source: string | undefined, target: string | undefined) => ({
  ...(source && { sourceHash: source.trim() }),
  ...(target && { targetHash: target.trim() }),
})

const readFile1 = (file: XmlElement): ReturnedPackage => ({
  version: '1',
  idea: file.attributes.original ?? '',
  source: file.attributes['source-language'] ?? '',
  target: file.attributes['target-language'] ?? '',
  units: within(file, 'trans-unit').map(readUnit1),
})

function readUnit1(unit: XmlElement): ReturnedUnit {
  const target = childOf(unit, 'target')
  const source = childOf(unit, 'source')
  const { extradata = '', approved } = unit.attributes
  const state = approved === 'yes' && !target?.attributes.state ? 'final' : target?.attributes.state
  return {
    id: unit.attributes.id ?? '',
    ...hashes(/source=(\S+)/.exec(extradata)?.[1], /target=(\S+)/.exec(extradata)?.[1]),
    state: returnedState(state),
    pieces: [
      { kind: 'sentence', source: source ? partsOf(source) : [], ...(target && { target: partsOf(target) }) },
    ],
    notes: notesIn(unit),
  }
}

const PAIRS = new Set(['pc', 'g'])
const SINGLES = new Set(['ph', 'x'])

/** A tool of 1.2 marks the sentences that it has cut a text into. */
const isSentence = (node: XmlElement | string | undefined): node is XmlElement =>
  typeof node === 'object' && node.name === 'mrk' && node.attributes.mtype === 'seg'

/** Two sentences side by side, with no blank left between them. */
function gap(before: XmlElement, after: XmlElement): string[] {
  const [last, first] = [partsOf(before).at(-1), partsOf(after)[0]]
  return typeof last === 'string' && typeof first === 'string' && !/\s$/.test(last) && !/^\s/.test(first)
    ? [' ']
    : []
}

/** Words and codes. What marks a stretch of words (`mrk`) is taken away, its words stay. */
function partsOf({ children }: XmlElement): ReturnedPart[] {
  return children.flatMap((child, n): ReturnedPart[] => {
    if (typeof child === 'string') return [child]
    const before = children[n - 1]
    if (isSentence(child) && isSentence(before)) return [...gap(before, child), ...partsOf(child)]
    const { name, attributes } = child
    const id = attributes.id ?? ''
    if (PAIRS.has(name)) return [{ kind: 'open', id }, ...partsOf(child), { kind: 'close', id }]
    if (SINGLES.has(name)) return [{ kind: 'whole', id }]
    if (name === 'sc' || name === 'bx') return [{ kind: 'open', id }]
    if (name === 'ec') return [{ kind: 'close', id: attributes.startRef ?? id }]
    if (name === 'ex') return [{ kind: 'close', id: attributes.rid ?? id }]
    return partsOf(child)
  })
}
