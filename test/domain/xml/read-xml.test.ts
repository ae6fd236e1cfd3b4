import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import {
  childrenOf,
  readXml,
  readXmlText,
  readXmlWithDoctype,
  textIn,
} from '../../../src/domain/xml/read-xml.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function codeOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    if (error instanceof DomainError) return error.extras.errors?.[0]?.code
    throw error
  }
  return 'read'
}

t.test('elements, attributes and text, without prefixes', async (t) => {
  const root = readXml(
    bytes(
      '\ufeff<?xml version="1.0"?><x:a b="&lt;&#229;"><!-- no --><c>1</c>\r\n<c><![CDATA[<2>]]></c></x:a>',
    ),
  )
  t.equal(root.name, 'a')
  t.strictSame(root.attributes, { b: '<å' })
  t.strictSame(childrenOf(root, 'c').map(textIn), ['1', '<2>'])
  t.equal(readXmlText('<x:a/>', { removeNSPrefix: false }).name, 'x:a')
})

t.test('nothing declares an entity, and nothing is larger or deeper than we hold', async (t) => {
  const entity = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
  for (const [what, code, text] of [
    ['an entity of its own', 'xml-doctype', entity],
    ['a DTD from elsewhere', 'xml-doctype', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['an entity that nobody declared', 'xml-broken', '<a>&nbsp;</a>'],
    ['a bare ampersand', 'xml-broken', '<a>b & c</a>'],
    ['two roots', 'xml-broken', '<a/><b/>'],
    ['no root', 'xml-broken', 'a'],
    ['an open tag', 'xml-broken', '<a><b></a>'],
    ['a deep one', 'xml-broken', `${'<a>'.repeat(80)}${'</a>'.repeat(80)}`],
  ] as const)
    t.equal(
      codeOf(() => readXml(bytes(text))),
      code,
      what,
    )
  t.equal(
    codeOf(() => readXmlWithDoctype(bytes('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>'))),
    'read',
  )
  t.equal(
    codeOf(() => readXmlWithDoctype(bytes(entity))),
    'xml-doctype',
    'also where a DTD may be named',
  )
  t.equal(
    codeOf(() => readXml(new Uint8Array(8 * 1024 * 1024 + 1))),
    'file-too-large',
  )
  t.equal(
    codeOf(() => readXml(Uint8Array.of(0x3c, 0xff, 0x3e))),
    'file-not-text',
  )
})
