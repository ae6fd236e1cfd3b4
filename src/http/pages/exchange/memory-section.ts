import type { MemoryTaken } from '../../../domain/exchange/memory-file.js'
import { type Html, html } from '../../../domain/html.js'
import type { MemoryFileView, MemoryRebuild } from '../../../domain/types.gen.js'
import type { Count } from '../../../storage/port.js'

export interface MemoryShown {
  readonly files: readonly MemoryFileView[]
  /** How many sentences are our own. */
  readonly own: Count
  readonly languages: readonly string[]
  readonly isKeeper: boolean
  readonly isAdministrator: boolean
  readonly taken?: MemoryTaken
  readonly rebuilt?: MemoryRebuild
  /** Name of the file that was just taken out. */
  readonly removed?: string
  readonly wrong?: Readonly<Record<string, string>>
  /** The agency that was typed, when the file was refused. */
  readonly typed?: string
}

export const section = (id: string, title: string, body: Html): Html =>
  html`
    <section aria-labelledby="${id}" class="stack">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>
  `
