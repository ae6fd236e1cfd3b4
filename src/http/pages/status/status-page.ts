import { readHistory } from '../../../actions/history/read-history.js'
import { type ItemsPage, readItems } from '../../../actions/ideas/read-items.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { type IdeaView, ideaFor } from '../../../domain/ideas/idea-for.js'
import type { MovedList } from '../../../domain/ideas/limits.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import { mayDo, mayMove } from '../../../domain/process/permissions.js'
import { transitionsFrom } from '../../../domain/process/places.js'
import type { Translate } from '../../../domain/texts.js'
import type { Advice } from '../../../domain/types.gen.js'
import { answersOf } from '../components/answers.js'
import { errorSummary } from '../components/form.js'
import { happened, type Telling } from '../components/happened.js'
import { ON_A_PAGE, olderLink } from '../components/history.js'
import { notice } from '../components/notice.js'
import { progress } from '../components/progress.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { consentOf, filesOf, section } from './status-sections.js'
import { talk } from './talk.js'
import type { Visit } from './visit.js'

const DONE = new Set(['message', 'file', 'consent', 'withdrawn', 'link'])

/** Where the idea stands, in words for the one who sent it in, and everything that they can do with it. */
export async function statusPage(visit: Visit): Promise<string> {
  const { request, found, linkOwner, error, done } = visit
  const { t, language } = request
  const { idea, context } = found
  const seen = ideaFor(linkOwner.actor, context, idea)
  const status = publicStatus(context, idea, language)
  const isDraft = idea.state === context.process.definition.start
  const wrong =
    error === undefined ? '' : errorSummary(t, { text: error }, { text: t('submission:status.write') })
  const said =
    wrong || (done !== undefined && DONE.has(done) && notice(t(`submission:status.done.${done}`), '', 'met'))
  const main = html`
    <div class="stack">
      <p class="meta">${t('submission:status.private')}</p>
      ${heading(visit, seen)}
      ${said}
    </div>
    ${progress(context, idea.step, language, status.label)}
    <div class="rail">
      <div class="stack-l">
        <section class="notice now" aria-labelledby="now">
          <h2 id="now">${status.label}</h2>
          <p>${status.next} ${status.time}</p>
          ${isDraft && goOn(visit, 'resume', t('submission:start.resume'), 'btn')}
        </section>
        ${talk(visit, await read(visit, 'messages'))}
        ${adviceOf(visit, seen, await read(visit, 'advice'))}
        ${await story(visit)}
        ${told(visit, seen)}
      </div>
      ${aside(visit, seen)}
    </div>
  `
  const title = titleOf(idea) || t('web:idea.untitled')
  return layout(request, {
    title: wrong ? t('submission:mend', { title }) : title,
    main,
    styles: ['submit.css'],
    scripts: ['submit.js'],
    drafts: idea.id,
  })
}

function heading({ request }: Visit, idea: IdeaView): Html {
  const title = titleOf(idea as never)
  if (!title) return html`<h1>${request.t('web:idea.untitled')}</h1>`
  return html`<h1${langOf(idea, request.language)}>${title}</h1>`
}

export const langOf = ({ language }: Pick<IdeaView, 'language'>, page: string): Html | '' =>
  language === page ? '' : html` lang="${language}"`

/** One page of a list of the idea: the newest, or the older ones that the address asks for. */
const read = <L extends MovedList>({ deps, found, linkOwner, request }: Visit, list: L) =>
  readItems(deps, found, linkOwner.actor, list, { after: askedFor(request, list)[0], limit: ON_A_PAGE })

function adviceOf(
  { request: { t, language }, here }: Visit,
  seen: IdeaView,
  { items, next }: ItemsPage<Advice>,
): Html | false {
  const older = olderLink(t, next && `${here}?advice=${next}#advice`)
  const advice = items.toReversed().map(
    ({ date, said, by }) =>
      html`
        <li>
          <p class="meta"><b>${by.name}</b> · ${dayIn(language, date)}</p>
          <p class="lines"${langOf(seen, language)}>${said}</p>
        </li>
      `,
  )
  return (
    (advice.length > 0 || older !== '') &&
    section(
      'advice',
      t('web:idea.advice'),
      html`
        ${older}
        <ol class="history">${advice}</ol>
      `,
    )
  )
}

/** As it concerns the one who sent the idea in, and who did it. */
const tellingOf = (t: Translate): Telling => ({
  events: [
    'create',
    'edit',
    'attach',
    'detach',
    'add-picture',
    'change-picture',
    'remove-picture',
    'consent',
    'renew-link',
  ],
  effects: ['submit', 'withdraw', 'publish'],
  words: (own, { by }) => t(`submission:happened.${own}.${by.kind === 'submitter' ? 'you' : 'we'}`),
})

/** What is of interest to the one who sent it in: messages have a place of their own. */
async function story({ deps, request, found, linkOwner, here }: Visit): Promise<Html> {
  const { t, language } = request
  const asked = { after: askedFor(request, 'after')[0], limit: ON_A_PAGE }
  const { items, next } = await readHistory(deps, found, linkOwner.actor, asked)
  const told = happened(found.context, language, items, tellingOf(t))
  const older = olderLink(t, next && `${here}?after=${next}#happened`)
  return section(
    'happened',
    t('submission:status.happened'),
    html`
      <ol class="history">${told}</ol>
      ${older}
    `,
  )
}

function told({ request: { t, language }, found: { context } }: Visit, seen: IdeaView): Html {
  const answers = answersOf({ context, answers: seen.answers, language, source: seen.language })
  return html`
    <details class="told">
      <summary>${t('submission:status.told')}</summary>
      ${answers}
    </details>
  `
}

/** A form of one button: the browser is told to keep the link and opens a page of the form. */
function goOn({ here }: Visit, to: string, words: string, look: string): Html {
  return html`
    <form method="post" action="${here}/continue">
      <input type="hidden" name="to" value="${to}">
      <button class="${look}" type="submit">${words}</button>
    </form>
  `
}

function aside(visit: Visit, seen: IdeaView): Html {
  const { request, found, linkOwner, here } = visit
  const { t } = request
  const { idea, context } = found
  const isEditable = mayDo(context.process, linkOwner.actor, idea, 'edit')
  const reference = html`
    <section class="facts" aria-labelledby="nr">
      <h2 id="nr">${t('submission:status.number')}</h2>
      ${
        idea.reference === undefined
          ? html`<p>${t('submission:status.noNumber')}</p>`
          : html`
            <p class="ref">${idea.reference}</p>
            <p class="meta">${t('submission:status.sayIt')}</p>
          `
      }
    </section>
  `
  const can = [
    isEditable && html`<li>${goOn(visit, 'check', t('submission:status.change'), 'link')}</li>`,
    html`<li>${goOn(visit, 'files', t('submission:status.attach'), 'link')}</li>`,
    html`<li><a href="${here}/renew">${t('submission:status.renew')}</a></li>`,
  ]
  const { process } = context
  const mayWithdraw = process
    .movesWith('withdraw')
    .some(
      (move) =>
        mayMove(process, linkOwner.actor, idea, move.id) && transitionsFrom(process, idea, move).length > 0,
    )
  const withdraw =
    mayWithdraw &&
    html`<p><a class="btn danger small" href="${here}/withdraw">${t('submission:status.withdraw')}</a></p>`
  return html`
    <aside class="stack-l" aria-label="${t('submission:status.about')}">
      ${reference}
      ${filesOf(visit, seen)}
      ${consentOf(visit, seen)}
      <section class="stack" aria-labelledby="can">
        <h2 id="can">${t('submission:status.can')}</h2>
        <ul class="plain ways">${can}</ul>
        ${withdraw}
      </section>
    </aside>
  `
}
