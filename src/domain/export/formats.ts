import type { CaseView } from './case-view.js'
import { writeHtml } from './write-html.js'
import { writeJson } from './write-json.js'
import { writeMarkdown } from './write-markdown.js'

/** A way to take a case home. The same view gives the same text, byte for byte. */
export interface ExportFormat {
  /** As the `content-type` header has it. */
  readonly mediaType: string
  /** End of the file name, without the point. */
  readonly suffix: string
  write(view: CaseView): string
}

/** All formats, the first being what a browser is shown. A new one is a module, a row here and a golden file. */
export const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  ['html', { mediaType: 'text/html; charset=utf-8', suffix: 'html', write: writeHtml }],
  ['markdown', { mediaType: 'text/markdown; charset=utf-8', suffix: 'md', write: writeMarkdown }],
  ['json', { mediaType: 'application/json; charset=utf-8', suffix: 'json', write: writeJson }],
])
