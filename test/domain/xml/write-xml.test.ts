import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import t from 'tap'
import { escapeAttribute, escapeText, readable, withLineFeeds } from '../../../src/domain/xml/escape.js'
import { readXmlText, textIn } from '../../../src/domain/xml/read-xml.js'
import { attributes, element, LINE, Xml, xml, xmlDocument } from '../../../src/domain/xml/write-xml.js'

t.test('what XML cannot hold is marked, never left out: no two words become a third', async (t) => {
  for (const [what, text, expected] of [
    ['a zero', 'scr\u0000ipt', 'scr\ufffdipt'],
    ['control characters', 'a\u0001\u0008\u000b\u000c\u001fb', 'a\ufffd\ufffd\ufffd\ufffd\ufffdb'],
    ['U+FFFE and U+FFFF', 'a\ufffe\uffffb', 'a\ufffd\ufffdb'],
    ['a lone high surrogate', 'a\ud800b', 'a\ufffdb'],
    ['a lone low surrogate', 'a\udc00b', 'a\ufffdb'],
    ['surrogates the wrong way round', '\udc00\ud800', '\ufffd\ufffd'],
    ['the end of a text', 'a\ud83d', 'a\ufffd'],
    ['what it can hold', 'å😀\u007f\u0085\u2028\ufffd\u{10ffff}', 'å😀\u007f\u0085\u2028\ufffd\u{10ffff}'],
  ] as const) {
    t.equal(escapeText(text), expected, `${what}, between tags`)
    t.equal(escapeAttribute(text), expected, `${what}, in an attribute`)
    t.equal(readable(text), expected, `${what}, unescaped`)
  }
})

t.test('marks of XML are words', async (t) => {
  t.equal(escapeText(`<a b="c">'&amp;]]>`), "&lt;a b=&quot;c&quot;&gt;'&amp;amp;]]&gt;")
  t.equal(escapeAttribute(`<a b="c">'&amp;]]>`), "&lt;a b=&quot;c&quot;&gt;'&amp;amp;]]&gt;")
  t.equal(escapeText('a\r\nb\tc\rd'), 'a&#13;\nb\tc&#13;d', 'a reader would make a bare CR a line feed')
  t.equal(escapeAttribute('a\r\nb\tc'), 'a&#13;&#10;b&#9;c', 'and blanks of line ends in attributes')
  t.equal(withLineFeeds('a\r\nb\rc\n\rd'), 'a\nb\nc\n\nd')
})

t.test('a template knows where it stands', async (t) => {
  const lines = 'a\n"b"'
  t.equal(xml`<p q="${lines}">${lines}</p>`.text, '<p q="a&#10;&quot;b&quot;">a\n&quot;b&quot;</p>')
  t.equal(
    xml`<p q="${'x'} ${lines}" r="${lines}"/>`.text,
    '<p q="x a&#10;&quot;b&quot;" r="a&#10;&quot;b&quot;"/>',
  )
  t.equal(xml` q="${lines}"`.text, ' q="a&#10;&quot;b&quot;"', 'also of a piece of a tag')
  t.equal(
    xml`<p q="1">${lines}</p><p>${[lines, 1, false, undefined]}${LINE}</p>`.text,
    '<p q="1">a\n&quot;b&quot;</p><p>a\n&quot;b&quot;1\n</p>',
  )
  t.equal(`${xml`<a>${new Xml('<b/>')}</a>`}`, '<a><b/></a>')
})

t.test('elements and documents', async (t) => {
  t.equal(
    element('a', { b: '"\n', c: undefined, d: 0 }, 'x<', [1, false]).text,
    '<a b="&quot;&#10;" d="0">x&lt;1</a>',
  )
  t.equal(element('a', {}, undefined, '').text, '<a/>')
  t.equal(attributes({}).text, '')
  t.equal(xmlDocument(new Xml('<a/>')), '<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n')
  t.equal(
    xmlDocument(new Xml('<a/>'), '<!DOCTYPE a>'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a>\n<a/>\n',
  )
})

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '-->',
        '<!--',
        '"',
        "'",
        '\r',
        '\n',
        '\t',
        '&',
        '&#0;',
        '\0',
        '\ud800',
      ),
    )
    .map((parts) => parts.join('')),
)

t.test('whatever is written is XML, and is read as it was', async () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, (value, text) => {
      const { text: written } = xml`<a b="${value}" c="-${value}-">${text}<d${attributes({ e: value })}/></a>`
      const root = readXmlText(written)
      return (
        XMLValidator.validate(written) === true &&
        !/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r|\p{Cs}/u.test(written) &&
        root.attributes.b === readable(value) &&
        root.attributes.c === `-${readable(value)}-` &&
        textIn(root) === readable(text)
      )
    }),
  )
})
