import { noticeIn } from '../../../domain/definitions/notices.js'
import { type Html, html } from '../../../domain/html.js'
import { renderMarkdown } from '../../../domain/markdown.js'
import type { FormSession } from './form-session.js'

/** The notice on official documents and personal data, as it reads now, in the words of this form. */
export const noticeBody = ({ deps, language }: FormSession, headingLevel = 3): Html =>
  html`
    <div class="prose stack">
      ${renderMarkdown(noticeIn(deps.definitions.notices.notice.current, language).text, { headingLevel })}
    </div>
  `
