import type { PackageTaken } from '../../../actions/exchange/import-package.js'
import type { MachineDone } from '../../../actions/exchange/translate-by-machine.js'
import type { FoundIdea } from '../../../actions/ideas/find-idea.js'
import { type Html, html } from '../../../domain/html.js'

export interface Typed {
  readonly typed: Readonly<Record<string, string>>
  /** What is wrong, by field. */
  readonly wrong: Readonly<Record<string, string>>
  /** What became of the file that was just taken in. */
  readonly done?: Pick<PackageTaken, 'language' | 'report'> | undefined
  readonly machine?: MachineDone
}

export type Found = Pick<FoundIdea, 'idea' | 'context'>

export const section = (id: string, title: string, body: Html): Html =>
  html`
    <section aria-labelledby="${id}" class="stack">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>
  `
