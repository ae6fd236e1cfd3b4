import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'

/** What a script says of a text that was typed and not saved; without one, nothing is kept. */
export function draftNotes(t: Translate): Html {
  const drop = html`
    <button class="btn second small" type="button" data-drop>${t('translation:drafts.drop')}</button>
  `
  const use = html`
    <button class="btn second small" type="button" data-use>${t('translation:drafts.use')}</button>
  `
  return html`
    <template id="draft-back">
      <p class="draft" role="status">${t('translation:drafts.back')} ${drop}</p>
    </template>
    <template id="draft-other">
      <p class="draft" role="status">${t('translation:drafts.other')} ${use} ${drop}</p>
    </template>
  `
}

/**
 * The same for every long text of a page.
 * @param reader whose texts they are, so that nobody is shown another's
 */
export const keptDrafts = (t: Translate, reader: string): Html => html`
  <div data-drafts="${reader}">${draftNotes(t)}</div>
  <template id="draft-kept"><p class="hint">${t('translation:drafts.kept')}</p></template>
`
