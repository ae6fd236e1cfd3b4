import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'

/** The keys, for who wants to know them. */
export const keyHelp = (t: Translate): Html => html`
  <details class="translate-keys">
    <summary>${t('translation:keys')}</summary>
    <dl>
      <dt><kbd>Ctrl</kbd> + <kbd>Enter</kbd></dt>
      <dd>${t('translation:keySave')}</dd>
      <dt><kbd>Ctrl</kbd> + <kbd>1</kbd>–<kbd>3</kbd></dt>
      <dd>${t('translation:keyOffer')}</dd>
      <dt><kbd>Ctrl</kbd> + <kbd>4</kbd>–<kbd>8</kbd></dt>
      <dd>${t('translation:keyTerm')}</dd>
      <dt><kbd>Ctrl</kbd> + <kbd>9</kbd></dt>
      <dd>${t('translation:keySource')}</dd>
      <dt><kbd>Ctrl</kbd> + <kbd>0</kbd></dt>
      <dd>${t('translation:keyReject')}</dd>
    </dl>
  </details>
`
