import type { TermView } from '../types.gen.js'
import { attributes, type Xml, xml, xmlDocument } from '../xml/write-xml.js'

export const TBX_TYPE = 'application/x-tbx'

const PREFERRED = 'preferredTerm-admn-sts'
const ADMITTED = 'admittedTerm-admn-sts'
const DEPRECATED = 'deprecatedTerm-admn-sts'

/**
 * The agreed terms as TBX-Basic (ISO 30042, DCA style). What is agreed is preferred, what must not be used
 * deprecated.
 */
export function writeTbx(terms: readonly TermView[], title: string): string {
  const root = { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'sv', xmlns: 'urn:iso:std:iso:30042:ed-2' }
  return xmlDocument(xml`<tbx${attributes(root)}>
<tbxHeader>
<fileDesc>
<titleStmt><title>${title}</title></titleStmt>
<sourceDesc><p>Fyrsteg</p></sourceDesc>
</fileDesc>
</tbxHeader>
<text>
<body>${terms.map(entryXml)}
</body>
</text>
</tbx>`)
}

function entryXml(term: TermView): Xml {
  const { svAlso = [], enAlso = [], forbidden = [] } = term
  const id = `t-${term.id.replace(/[^A-Za-z0-9.-]/g, '_')}`
  return xml`
<conceptEntry id="${id}">
<admin type="projectSubset">${term.checked ? 'checked' : 'unchecked'}</admin>${
    term.note &&
    xml`
<note>${term.note}</note>`
  }
<langSec xml:lang="sv">${termXml(term.sv, PREFERRED)}${svAlso.map((word) => termXml(word, ADMITTED))}
</langSec>
<langSec xml:lang="en">${
    term.gloss &&
    xml`
<descrip type="definition">${term.gloss}</descrip>`
  }${termXml(term.en, PREFERRED)}${enAlso.map((word) => termXml(word, ADMITTED))}\
${forbidden.map((word) => termXml(word, DEPRECATED))}
</langSec>
</conceptEntry>`
}

const termXml = (word: string, status: string): Xml => xml`
<termSec><term>${word}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`
