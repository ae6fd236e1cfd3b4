import type { Views } from './selection-format.js'

/** A case a line, each by the schema `case-document.json`. */
export async function* writeJsonLines(views: Views): AsyncGenerator<string> {
  for await (const { document } of views) yield `${JSON.stringify(document)}\n`
}
