import type { CaseView } from './case-view.js'
import { writeDocx } from './docx/write-docx.js'
import { writeJsonLd } from './json-ld.js'
import { type Printer, pdfModelOf } from './pdf-model.js'
import { writeCaseEpub } from './selection/write-epub.js'
import { writeHtml } from './write-html.js'
import { writeJson } from './write-json.js'
import { writeMarkdown } from './write-markdown.js'

/** What some formats are made with; it lies outside the domain. */
export interface Tools {
  readonly print: Printer
}

/** A way to take a case home. The same view gives the same bytes. */
export interface ExportFormat {
  /** As the `content-type` header has it. */
  readonly mediaType: string
  /** End of the file name, without the point. */
  readonly suffix: string
  /** Whether a browser is to show it or to keep it as a file. */
  readonly isFile?: boolean
  write(view: CaseView, tools: Tools): string | Promise<Uint8Array>
}

/**
 * All formats, the first being what a browser is shown. A new one is a module, a row here and a golden file.
 */
export const FORMATS: ReadonlyMap<string, ExportFormat> = new Map<string, ExportFormat>([
  ['html', { mediaType: 'text/html; charset=utf-8', suffix: 'html', write: (view) => writeHtml(view) }],
  ['markdown', { mediaType: 'text/markdown; charset=utf-8', suffix: 'md', write: writeMarkdown }],
  ['json', { mediaType: 'application/json; charset=utf-8', suffix: 'json', write: writeJson }],
  ['json-ld', { mediaType: 'application/ld+json; charset=utf-8', suffix: 'jsonld', write: writeJsonLd }],
  [
    'docx',
    {
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      suffix: 'docx',
      isFile: true,
      write: writeDocx,
    },
  ],
  [
    'pdf',
    {
      mediaType: 'application/pdf',
      suffix: 'pdf',
      isFile: true,
      write: (view, { print }) => print(pdfModelOf(view)),
    },
  ],
  ['epub', { mediaType: 'application/epub+zip', suffix: 'epub', isFile: true, write: writeCaseEpub }],
])
