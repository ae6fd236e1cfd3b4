const UA =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF>'

/**
 * Says in a PDF what the typesetter leaves unsaid though it is so: that it follows PDF/UA-1, and that a
 * reader is to show its title. Appended as an incremental update (ISO 32000-1, 7.5.6): nothing that is there
 * is touched. By regular expressions, since the files are of one typesetter and one shape, and a parser that
 * can write PDF (pdf-lib) weighs 24 MB, of the two that an installation has left.
 * @throws Error when the file is not of the shape that we know.
 */
export function markAccessible(pdf: Uint8Array): Uint8Array {
  // One character a byte, so that places in the text are places in the file.
  const file = Buffer.from(pdf).toString('latin1')
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)
  const [, inside = '', previous = ''] = trailer ?? []
  const root = Number(/\/Root (\d+) 0 R/.exec(inside)?.[1])
  const catalog = objectAt(file, root)
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1])
  const objects = [
    [root, withTitleShown(catalog)],
    [metadata, withMark(objectAt(file, metadata))],
  ] as const
  return Buffer.from(file + update(file.length, objects, inside, previous), 'latin1')
}

function objectAt(file: string, number: number): string {
  const start = new RegExp(`(?:^|\\n)${number} 0 obj\\s`).exec(file)
  const end = start ? file.indexOf('endobj', start.index) : -1
  if (!start || end < 0) throw new Error(`no object ${number} in the PDF`)
  return file.slice(start.index + start[0].length, end).trim()
}

function withTitleShown(catalog: string): string {
  if (catalog.includes('/ViewerPreferences'))
    return catalog.replace(/\/ViewerPreferences\s*<</, '$& /DisplayDocTitle true')
  return catalog.replace(/>>$/, '/ViewerPreferences << /DisplayDocTitle true >>\n>>')
}

function withMark(metadata: string): string {
  const [, xml] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(metadata) ?? []
  if (xml === undefined || !xml.includes('</rdf:RDF>')) throw new Error('metadata that we cannot read')
  const marked = xml.replace('</rdf:RDF>', UA)
  return `<< /Length ${marked.length} /Type /Metadata /Subtype /XML >>\nstream\n${marked}\nendstream`
}

function update(
  length: number,
  objects: readonly (readonly [number, string])[],
  trailer: string,
  previous: string,
): string {
  let text = '\n'
  const entries = objects.map(([number, content]) => {
    const at = String(length + text.length).padStart(10, '0')
    text += `${number} 0 obj\n${content}\nendobj\n`
    return `${number} 1\n${at} 00000 n \n`
  })
  const at = length + text.length
  return (
    `${text}xref\n${entries.join('')}trailer\n<<${trailer}/Prev ${previous}\n>>\nstartxref\n${at}\n` +
    `%%EOF\n`
  )
}
