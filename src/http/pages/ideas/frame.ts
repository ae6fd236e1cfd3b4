import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html, type Part } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { capital } from '../components/capital.js'
import { notice } from '../components/notice.js'
import { progress } from '../components/progress.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { doneWords } from './done-words.js'
import { standing } from './standing.js'
import type { Visit } from './visit.js'

/** Pages of an idea, in the order of the menu. */
export const PAGES = ['', 'screening', 'advice', 'around', 'pictures', 'spread', 'history'] as const
export type PageName = (typeof PAGES)[number]

/** One page of an idea in its frame: what it is, where it stands, and the way to the other pages. */
export function frame(
  visit: Visit,
  here: PageName | 'moves' | 'edit' | 'assess',
  title: string,
  body: Part,
): string {
  const { t, language, context, idea, request } = visit
  const name = titleOf(idea) || t('web:idea.untitled')
  const full = here === '' ? name : `${title} – ${name}`
  return layout(request, {
    title: visit.isWrong ? t('web:wrongTitle', { title: full }) : full,
    styles: here === 'spread' ? ['idea.css', 'spread.css'] : ['idea.css'],
    scripts: ['idea.js'],
    drafts: request.actor.id,
    main: html`
      ${head(visit, name)}
      ${progress(context, idea.step, language, now(visit))}
      ${menu(visit, here)}
      ${saved(visit)}
      ${held(visit)}
      ${here !== 'moves' && standing(visit)}
      ${body}
    `,
  })
}

/** The step since when, as long as it is worked on; else how it stands, whose date is not the step's. */
function now({ t, language, context, idea }: Visit): string {
  const day = dayIn(language, idea.since)
  const isOnStep = context.process.state(idea.state)?.step === idea.step
  return isOnStep ? t('web:idea.since', { day }) : labelOf(context, language, `states.${idea.state}`)
}

function head({ t, language, context, idea, may }: Visit, name: string): Html {
  const lang = titleOf(idea) && idea.language !== language && html` lang="${idea.language}"`
  // Who may not read the inner side is told what the idea's owner is told.
  const isInner = may('read-inner')
  const standing = isInner
    ? labelOf(context, language, `states.${idea.state}`)
    : publicStatus(context, idea, language).label
  const facts = [
    idea.advisor ? t('web:idea.advisor', { name: idea.advisor.name }) : t('ideas:noAdvisor'),
    idea.contact.organisation ?? '',
    idea.followUp ? t('ideas:followUp', { day: dayIn(language, idea.followUp) }) : '',
    idea.pause ? t('ideas:pausedUntil', { day: dayIn(language, idea.pause.reviewDate) }) : '',
    idea.offer && isInner
      ? t('ideas:offeredTo', { name: idea.offer.to.name, day: dayIn(language, idea.offer.until) })
      : '',
  ].filter(Boolean)
  const track = capital(t(`vocabulary:track.${idea.track}`))
  const origin = capital(t(`vocabulary:origin.${idea.origin.kind}`))
  return html`
    <div class="idea-head">
      <a class="back" href="/${language}/desk">${t('desk:title')}</a>
      <p class="meta">${idea.reference ?? t('web:idea.noReference')} · ${track} · ${origin}</p>
      <h1${lang}>${name}</h1>
      <p class="row">
        <span class="tag now">${standing}</span>
        ${facts.map((fact) => html`<span>${fact}</span>`)}
      </p>
    </div>
  `
}

function menu({ t, at, idea, may, language }: Visit, here: string): Html {
  const pages = PAGES.filter((name) => name === '' || may('read-inner'))
  const items = pages.map(
    (name) =>
      html`
        <li>
          <a href="${at(name)}"${name === here && html` aria-current="page"`}>
            ${t(`ideas:pages.${name || 'overview'}`)}
          </a>
        </li>
      `,
  )
  const translate =
    may('translate') &&
    html`
      <li>
        <a href="/${language}/ideas/${idea.reference ?? idea.id}/translate/en">
          ${t('ideas:pages.translate')}
        </a>
      </li>
    `
  return html`
    <nav class="sections" aria-label="${t('ideas:pages.label')}">
      <ul class="menu">${items}${translate}</ul>
    </nav>
  `
}

/** What was done a moment ago is said once, from what the idea is now. */
function saved(visit: Visit): Html | '' {
  const [done] = askedFor(visit.request, 'saved')
  if (done === undefined) return ''
  return html`<p class="notice met measure" role="status">${doneWords(visit)}</p>`
}

const held = ({ idea, t, language }: Visit): Html | '' =>
  idea.held
    ? notice(
        t('ideas:held'),
        html`<p><a href="/${language}/submit/held">${t('ideas:toHeld')}</a></p>`,
        'missing',
      )
    : ''
