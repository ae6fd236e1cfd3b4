import { utcSecond } from '../dates/for-machines.js'
import { hash } from '../hash.js'
import { attributes, Xml, xml, xmlDocument } from '../xml/write-xml.js'
import type { MemoryPair } from './memory-pairs.js'
import { type Code, type Content, codesIn, textOf } from './package-unit.js'

export const TMX_TYPE = 'application/x-tmx+xml'

/**
 * Pairs as TMX 1.4b; what nobody here has signed off says whose it is. No clock: the same pairs give the same
 * bytes.
 */
export function writeTmx(pairs: readonly MemoryPair[], source: string, target: string): string {
  const header = attributes({
    creationtool: 'Fyrsteg',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'Fyrsteg',
    adminlang: 'en',
    srclang: source,
    datatype: 'plaintext',
  })
  return xmlDocument(
    xml`<tmx version="1.4">
<header${header}/>
<body>${pairs.map((pair) => unitXml(pair, source, target))}
</body>
</tmx>`,
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  )
}

function unitXml(
  { source, target, reference, maker, at, isSentence }: MemoryPair,
  from: string,
  to: string,
): Xml {
  const stamp = utcSecond(at).replace(/[-:]/g, '')
  const head = {
    tuid: hash(JSON.stringify([textOf(source), textOf(target)])).slice(0, 16),
    changedate: stamp,
    segtype: isSentence ? 'sentence' : 'block',
  }
  const numbers = numbersOf(source)
  return xml`
<tu${attributes(head)}>${propXml('x-case', reference)}${propXml('x-maker', maker)}
<tuv xml:lang="${from}"><seg>${contentXml(source, numbers)}</seg></tuv>
<tuv xml:lang="${to}"><seg>${contentXml(target, numbers)}</seg></tuv>
</tu>`
}

const propXml = (type: string, text: string | undefined): Xml | undefined =>
  text === undefined ? undefined : xml`<prop type="${type}">${text}</prop>`

/** Marks are numbered from 1 in each unit, the same on both sides. */
const numbersOf = (source: Content): Map<string, number> =>
  new Map([...new Set(codesIn(source).map(({ id }) => id))].map((id, n) => [id, n + 1]))

function contentXml(content: Content, numbers: ReadonlyMap<string, number>): Xml[] {
  return content.map((part) =>
    typeof part === 'string' ? xml`${part}` : codeXml(part, numbers.get(part.id) ?? 0),
  )
}

/**
 * What a pair of marks opens with, it closes with: the elements say which belong together, their text what
 * they write.
 */
function codeXml({ kind, text }: Code, number: number): Xml {
  const [tag, numbered] = {
    open: ['bpt', { i: number, x: number }],
    close: ['ept', { i: number }],
    whole: ['ph', { x: number }],
  }[kind] as [string, Record<string, number>]
  return new Xml(`<${tag}${attributes(numbered)}>${xml`${text}`.text}</${tag}>`)
}
