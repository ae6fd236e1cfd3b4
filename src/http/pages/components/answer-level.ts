import { beads } from '../../../domain/export/pictures.js'
import { type Html, html } from '../../../domain/html.js'
import type { Translate } from '../../../domain/texts.js'
import type { Idea } from '../../../domain/types.gen.js'

/** Of how many levels. */
const LEVELS = 4

/** How well a question is answered, as it was judged. */
export const answerLevel = (t: Translate, judged: Idea['levels'][string] | undefined): Html | undefined =>
  judged &&
  html`
    <span class="level">
      ${beads(judged.level, LEVELS)}
      ${t('web:idea.level', { level: judged.level, name: t(`vocabulary:answerLevel.${judged.level}`) })}
      ${judged.outdated && html`<span class="tag missing">${t('web:idea.outdated')}</span>`}
    </span>
  `
