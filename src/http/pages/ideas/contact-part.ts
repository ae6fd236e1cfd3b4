import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { lineInput } from '../components/inputs.js'
import { pairRows } from '../components/pairs.js'
import { actForm } from './form.js'
import type { Typed, Visit } from './visit.js'

/** What is known of whoever sent it in, in the order in which it is shown. */
export const CONTACT = ['name', 'function', 'organisation', 'email', 'phone'] as const

/** How the idea owner is reached; who may edit the idea corrects it, and sends a new private link. */
export function contactPart(visit: Visit, typed: Typed): Html {
  const { t, seen, may } = visit
  const rows = pairRows(CONTACT.map((name) => [t(`ideas:contact.${name}`), seen.contact[name]] as const))
  return html`
    <section class="facts stack" aria-labelledby="contact">
      <h2 id="contact">${t('ideas:contact.title')}</h2>
      ${rows.length > 0 ? html`<dl>${rows}</dl>` : html`<p class="meta">${t('ideas:contact.none')}</p>`}
      ${noticePart(visit)}
      ${may('edit') && may('read-inner') && correction(visit, typed)}
      ${may('link') && newLink(visit)}
    </section>
  `
}

function correction(visit: Visit, typed: Typed): Html {
  const { t, idea } = visit
  const form = actForm(visit, {
    act: 'edit-contact',
    typed,
    fields: (put) =>
      CONTACT.map((name) =>
        lineInput(put(`contact.${name}`, t(`ideas:contact.${name}`), { value: idea.contact[name] ?? '' }), {
          wide: 'wide',
        }),
      ),
    go: t('ideas:contact.save'),
    look: 'second small',
  })
  return html`
    <details class="judge"${typed.form === 'edit-contact' && html` open`}>
      <summary>${t('ideas:contact.correct')}</summary>
      ${form}
    </details>
  `
}

function newLink({ t, idea, at }: Visit): Html {
  const { email } = idea.contact
  const hint = email ? t('ideas:link.mailed', { email }) : t('ideas:link.shown')
  return html`
    <details class="judge">
      <summary>${t('ideas:link.new')}</summary>
      <form class="stack" method="post" action="${at('link')}">
        <p>${t('ideas:link.old')} ${hint}</p>
        <input type="hidden" name="revision" value="${idea.revision}">
        <p class="row"><button class="btn second small" type="submit">${t('ideas:link.go')}</button></p>
      </form>
    </details>
  `
}

/** What whoever sent it in was shown, as it read then. */
function noticePart({ t, language, idea: { notice } }: Visit): Html | '' {
  if (!notice) return ''
  const words = t('definitions:notices.shownAt', { edition: notice.edition, day: dayIn(language, notice.at) })
  return html`
    <p><a href="/${language}/notice/${notice.edition}">${t('definitions:notices.shown')}</a></p>
    <p class="meta">${words}</p>
  `
}
