import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import { mailedTo } from '../components/mailed-to.js'
import { layout } from '../layout.js'
import { checkPage } from './check-page.js'
import { langOf, STYLES } from './form-page.js'
import type { FormSession } from './form-session.js'
import { privateLink } from './private-link-part.js'
import { anotherIdea } from './start-page.js'

/** It has come in: the number, what happens next, and how long it usually takes. */
export function donePage(session: FormSession): string {
  const { t, context, idea, request } = session
  if (!idea) return checkPage(session)
  const { label, next, time } = publicStatus(context, idea, request.language)
  const sent = idea.submitted ?? idea.changed.at
  const main = html`
    <div class="question"${langOf(session)}>
      <h1>${t('submission:done.received')}</h1>
      <div class="notice met">
        <p>${t('submission:done.number')}</p>
        <p class="ref">${idea.reference}</p>
        <p class="meta">${t('submission:done.day', { day: dayIn(request.language, sent) })}</p>
      </div>
      <h2>${t('submission:done.title')}</h2>
      <p><b>${label}.</b> ${next} ${time}</p>
      ${session.channel ? forPartner(session) : forOwner(session)}
      ${anotherIdea(session)}
      <form method="post" action="${session.at('forget')}">
        <p class="hint">${t('submission:start.forgetText')}</p>
        <button class="link" type="submit">${t('submission:start.forget')}</button>
      </form>
    </div>
  `
  return layout(request, { title: t('submission:done.received'), main, styles: STYLES })
}

function forOwner(session: FormSession): Html {
  const { t, request, linkOwner } = session
  return html`
    <p>${confirmed(session, OF_OWNER)}</p>
    <h2>${t('submission:done.link')}</h2>
    <p>${t('submission:done.linkText')}</p>
    ${privateLink(session)}
    <p class="row">
      <a class="btn" href="/${request.language}/link/${linkOwner?.secret}">${t('submission:done.follow')}</a>
    </p>
  `
}

/** Only what was sent is said to have been. */
function confirmed({ t, idea, deps }: FormSession, keys: Readonly<Record<Way, string>>): string {
  const email = idea?.contact.email
  if (email === undefined) return t(keys.called)
  return t(mailedTo(deps, idea) === undefined ? keys.notMailed : keys.mailed, { email })
}

type Way = 'mailed' | 'notMailed' | 'called'

const OF_OWNER = {
  mailed: 'submission:done.mail',
  notMailed: 'submission:notMailed',
  called: 'submission:done.noMail',
}
const OF_PARTNER = {
  mailed: 'parties:walk.doneMail',
  notMailed: 'parties:walk.doneNotMailed',
  called: 'parties:walk.donePhone',
}

/** Where no mail goes out, nobody else can give the owner the link. */
function handOver(session: FormSession): Html | '' {
  if (mailedTo(session.deps, session.idea) !== undefined) return ''
  return html`
    <p>${session.t('parties:walk.linkFor')}</p>
    ${privateLink(session)}
  `
}

/** The link is the owner's; who channelled the idea follows it as a contact person. */
function forPartner(session: FormSession): Html {
  const { t, request } = session
  return html`
    <p>${confirmed(session, OF_PARTNER)} ${t('parties:walk.doneText')}</p>
    ${handOver(session)}
    <p class="row"><a class="btn" href="/${request.language}/partner">${t('parties:walk.toList')}</a></p>
  `
}
