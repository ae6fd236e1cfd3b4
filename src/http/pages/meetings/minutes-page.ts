import { readMinutes } from '../../../actions/meetings/read-minutes.js'
import { html } from '../../../domain/html.js'
import { languageChoices } from '../languages.js'
import { collisionNotice } from './collision.js'
import { meetingForm, NOTHING_TYPED, type Typed } from './form.js'
import { meetingFrame } from './frame.js'
import type { MeetingVisit } from './meeting-visit.js'
import { paper } from './paper.js'

/** The minutes as they will be printed, to be taken along as a document, and to be approved. */
export async function minutesPage(visit: MeetingVisit, typed: Typed = NOTHING_TYPED): Promise<string> {
  const { t, deps, meeting, language, actor, request } = visit
  const minutes = await readMinutes(deps, meeting.id, language, actor)
  const downloads = languageChoices(request).map(
    ({ value: code, label: name }) =>
      html`
        <li>
          <a href="/${code}/meeting/${meeting.id}/minutes.docx" download hreflang="${code}">
            ${t('meetings:minutes.word')} (<span lang="${code}">${name}</span>)
          </a>
        </li>
      `,
  )
  const title = html`<h2>${minutes.title}</h2>`
  return meetingFrame(
    visit,
    'minutes',
    t('meetings:pages.minutes'),
    html`
      <div class="stack no-print">
        <ul class="menu">${downloads}</ul>
        <p class="hint">${t('meetings:minutes.print')}</p>
        ${collisionNotice(visit, typed)}
        ${approve(visit, typed)}
      </div>
      <article class="minutes">
        <p class="meta">${minutes.publisher}</p>
        ${title}
        ${paper(minutes.blocks, 2)}
      </article>
    `,
  )
}

/** Only what was held can be approved, and it stays so. */
function approve({ t, at, meeting }: MeetingVisit, typed: Typed) {
  if (meeting.state !== 'held') return ''
  const form = meetingForm({
    t,
    key: 'state',
    action: at('acts/state'),
    revision: meeting.revision,
    typed,
    fields: () => html`<input type="hidden" name="state" value="approved">`,
    go: t('meetings:minutes.approve'),
  })
  return html`
    <section class="stack measure" aria-labelledby="approve">
      <h2 id="approve">${t('meetings:minutes.approveTitle')}</h2>
      <p>${t('meetings:minutes.approveText')}</p>
      ${form}
    </section>
  `
}
