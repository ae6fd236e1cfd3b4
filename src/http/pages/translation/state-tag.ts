import { type Html, html } from '../../../domain/html.js'
import type { UnitState } from '../../../domain/translation/unit-state.js'

const LOOK: Readonly<Record<UnitState, string>> = {
  reviewed: 'met',
  translated: 'quiet',
  outdated: 'now',
  machine: 'machine',
  draft: 'quiet',
  missing: 'missing',
}

/** A state in words, with its shape. */
export const stateTag = (state: UnitState, words: string): Html =>
  html`<span class="tag ${LOOK[state]}">${words}</span>`
