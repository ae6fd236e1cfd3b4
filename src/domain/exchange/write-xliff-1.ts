import { attributes, Xml, xml, xmlDocument } from '../xml/write-xml.js'
import { notesOf, type Package, placeOf, sectionsOf } from './package.js'
import { asOne, type Content, type PackageUnit } from './package-unit.js'
import { STATE_1 } from './xliff-states.js'

export const XLIFF_1_TYPE = 'application/x-xliff+xml'

/** The same for older tools, as XLIFF 1.2: each text as one, which the tool cuts up by its own rules. */
export function writeXliff1(pack: Package): string {
  const file = attributes({
    original: pack.idea,
    'product-name': 'Fyrsteg',
    'source-language': pack.source,
    'target-language': pack.target,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  })
  const groups = sectionsOf(pack).map(
    ({ id, units }) => xml`
<group${attributes({ id: `group.${id}`, resname: pack.t(`template:sections.${id}.title`) })}>\
${units.map((unit) => unitXml(pack, unit))}
</group>`,
  )
  return xmlDocument(xml`<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file${file}>
<header><note from="fyrsteg">${pack.reference}</note></header>
<body>${groups}
</body>
</file>
</xliff>`)
}

function unitXml(pack: Package, unit: PackageUnit): Xml {
  const { source, target } = wholeOf(unit)
  const [state, qualifier] = STATE_1[unit.state]
  // The strict schema leaves no room for elements of others; `extradata` is its place for a tool's own.
  const extradata = `source=${unit.sourceHash}${unit.targetHash ? ` target=${unit.targetHash}` : ''}`
  const head = {
    id: unit.id,
    resname: placeOf(pack.t, unit),
    extradata,
    maxwidth: unit.maxLength,
    'size-unit': 'char',
    approved: unit.state === 'reviewed' ? 'yes' : 'no',
  }
  const notes = notesOf(pack.t, unit).map(
    ({ text }) => xml`
<note from="fyrsteg">${text}</note>`,
  )
  return xml`
<trans-unit${attributes(head)}>
<source>${contentXml(source)}</source>${
    target &&
    xml`
<target${attributes({ state, 'state-qualifier': qualifier })}>${contentXml(target)}</target>`
  }${notes}
</trans-unit>`
}

/** The pieces as one text again, with the codes of both sides. */
function wholeOf({ pieces }: PackageUnit): { source: Content; target?: Content } {
  const source = asOne(pieces)
  if (!pieces.some(({ target }) => target)) return { source }
  return {
    source,
    target: asOne(pieces.map((piece) => ({ ...piece, source: piece.target ?? piece.source }))),
  }
}

function contentXml(content: Content): Xml[] {
  return content.map((part) => {
    if (typeof part === 'string') return xml`${part}`
    if (part.kind === 'close') return new Xml('</g>')
    const tag = part.kind === 'open' ? 'g' : 'x'
    const equiv = part.kind === 'open' ? {} : { 'equiv-text': part.text }
    return new Xml(`<${tag}${attributes({ id: part.id, ...equiv })}${part.kind === 'open' ? '>' : '/>'}`)
  })
}
