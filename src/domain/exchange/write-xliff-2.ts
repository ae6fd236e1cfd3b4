import { attributes, Xml, xml, xmlDocument } from '../xml/write-xml.js'
import { notesOf, type Package, placeOf, sectionsOf } from './package.js'
import { type Code, type Content, codesIn, type PackageUnit, type Piece } from './package-unit.js'
import { STATE_2 } from './xliff-states.js'

export const XLIFF_2_TYPE = 'application/xliff+xml'

/**
 * One idea into one language as XLIFF 2.1: a unit per text, sentences as segments, Markdown's marks as inline
 * codes, lengths by the size restriction module, hashes by the metadata module. No clock: the same idea gives
 * the same bytes.
 */
export function writeXliff2(pack: Package): string {
  const root = attributes({
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
    version: '2.1',
    srcLang: pack.source,
    trgLang: pack.target,
  })
  const groups = sectionsOf(pack).map(
    ({ id, units }) => xml`
<group${attributes({ id: `group.${id}`, name: pack.t(`template:sections.${id}.title`) })}>\
${units.map((unit) => unitXml(pack, unit))}
</group>`,
  )
  return xmlDocument(xml`<xliff${root}>
<file${attributes({ id: pack.idea, original: pack.reference, 'xml:space': 'preserve', canResegment: 'no' })}>
<slr:profiles generalProfile="xliff:codepoints"/>${groups}
</file>
</xliff>`)
}

function unitXml(pack: Package, unit: PackageUnit): Xml {
  const head = { id: unit.id, name: placeOf(pack.t, unit), 'slr:sizeRestriction': unit.maxLength }
  const notes = notesOf(pack.t, unit).map(
    ({ category, text }, n) => xml`
<note${attributes({ id: `n${n + 1}`, category })}>${text}</note>`,
  )
  return xml`
<unit${attributes(head)}>
<mda:metadata><mda:metaGroup category="fyrsteg"><mda:meta type="source">${unit.sourceHash}</mda:meta>\
${unit.targetHash && xml`<mda:meta type="target">${unit.targetHash}</mda:meta>`}</mda:metaGroup>\
</mda:metadata>
<notes>${notes}
</notes>${originalData(unit)}${unit.pieces.map((piece) => pieceXml(unit, piece))}
</unit>`
}

/** What the codes write, so that a tool can show it; on return only their ids are asked. */
function originalData({ pieces }: PackageUnit): Xml | undefined {
  const codes = pieces.filter(({ kind }) => kind === 'sentence').flatMap(({ source }) => codesIn(source))
  if (codes.length === 0) return undefined
  const data = codes.map((code) => xml`<data id="${dataId(code)}">${code.text}</data>`)
  return xml`
<originalData>${data}</originalData>`
}

const dataId = ({ id, kind }: Code): string => (kind === 'close' ? `d-${id}-end` : `d-${id}`)

function pieceXml({ state }: PackageUnit, { id, kind, source, target }: Piece): Xml {
  if (kind === 'between') {
    return xml`
<ignorable id="${id}"><source>${contentXml(source)}</source></ignorable>`
  }
  // Without a translation there is nothing to be outdated, or a draft.
  const [word, subState] = target ? STATE_2[state] : STATE_2.missing
  return xml`
<segment${attributes({ id, state: word, subState })}><source>${contentXml(source)}</source>\
${target && xml`<target>${contentXml(target)}</target>`}</segment>`
}

/**
 * A pair of marks is written as its two ends: within a sentence they are nested, whatever a translator moved.
 */
function contentXml(content: Content): Xml[] {
  return content.map((part) => {
    if (typeof part === 'string') return xml`${part}`
    if (part.kind === 'close') return new Xml('</pc>')
    if (part.kind === 'whole')
      return xml`<ph${attributes({ id: part.id, dataRef: dataId(part), ...KEEP, ...typeOf(part.text) })}/>`
    const refs = { dataRefStart: dataId(part), dataRefEnd: `${dataId(part)}-end` }
    return new Xml(`<pc${attributes({ id: part.id, ...refs, ...KEEP, ...typeOf(part.text) })}>`)
  })
}

/** Neither twice nor never. */
const KEEP = { canCopy: 'no', canDelete: 'no' }

const TYPES: readonly (readonly [RegExp, type: string, subType?: string])[] = [
  [/^(?:\*\*|__)$/, 'fmt', 'xlf:b'],
  [/^[*_]$/, 'fmt', 'xlf:i'],
  [/^\s*\n/, 'fmt', 'xlf:lb'],
  [/^!\[/, 'image'],
  [/^(?:\[|<?https?:|<mailto:|\]\()/, 'link'],
]

function typeOf(text: string): { type: string; subType?: string | undefined } {
  const [, type, subType] = TYPES.find(([mark]) => mark.test(text)) ?? []
  return { type: type ?? 'other', subType }
}
