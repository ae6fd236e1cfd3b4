import { type Block, paragraph, plain } from '../export/blocks.js'
import { bodyXml, type References, titleXml } from '../export/docx/body.js'
import { type OfficeDocument, officeFiles } from '../export/docx/office-document.js'
import { type PackedFile, zipFiles } from '../export/zip-files.js'

/** Minutes, ready to be written. */
export interface MinutesDocument extends Pick<OfficeDocument, 'title' | 'publisher' | 'language' | 'at'> {
  readonly blocks: readonly Block[]
}

/** Minutes as a Word document with real headings, header cells and languages. */
export const writeMinutesDocx = (minutes: MinutesDocument): Uint8Array => zipFiles(minutesFiles(minutes))

/** Its parts, before they are packed. */
export function minutesFiles(minutes: MinutesDocument): PackedFile[] {
  const { title, publisher, language, blocks } = minutes
  const refs: References = { links: [], lists: [], images: [] }
  const top = bodyXml([paragraph('kicker', plain(publisher))], refs)
  const body = [top, titleXml(plain(title), refs), bodyXml(blocks, refs)]
  return officeFiles({ ...minutes, frame: language, footer: title }, body, refs)
}
