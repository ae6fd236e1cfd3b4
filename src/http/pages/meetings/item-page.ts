import { reachableGates } from '../../../actions/process/reachable-gates.js'
import { beads } from '../../../domain/export/pictures.js'
import { type Html, html } from '../../../domain/html.js'
import type { KnownIdea } from '../../../domain/meetings/propose-agenda.js'
import { labelOf } from '../../../domain/process/label-of.js'
import type { RequirementStatus } from '../../../domain/types.gen.js'
import { layout } from '../layout.js'
import { decisionPart } from './decision-part.js'
import { NOTHING_TYPED, type Typed } from './form.js'
import { done, nameOfMeeting, STYLES } from './frame.js'
import { ideaPart } from './item-idea-part.js'
import { type MeetingVisit, type Place, placeIn, titleIn } from './meeting-visit.js'
import { notePart } from './note-part.js'

/**
 * One item on one page: what it is about, what is proposed, and the place to write what is said and decided.
 */
export async function itemPage(
  visit: MeetingVisit,
  id: string,
  typed: Typed = NOTHING_TYPED,
): Promise<string> {
  const place = placeIn(visit, id)
  const { item, number } = place
  const known = visit.ideas.get(item.idea ?? '')
  const plainTitle = item.title ?? (item.about?.title || visit.t('web:idea.untitled'))
  const work = html`
    ${known && gatePart(visit, known)}
    ${notePart(visit, item, typed)}
    ${await decisionPart(visit, item, typed)}
  `
  const body = known
    ? html`
      <div class="beside">
        ${ideaPart(visit, known, place)}
        <div class="stack-l">${work}</div>
      </div>
    `
    : html`<div class="stack-l measure">${work}</div>`
  return layout(visit.request, {
    title: `${number}. ${plainTitle} – ${nameOfMeeting(visit, visit.meeting)}`,
    styles: STYLES,
    // Two forms on one page: what is typed in the one is kept when the other is sent.
    drafts: visit.request.actor.id,
    main: html`${head(visit, place, known)}${done(visit)}${body}${walk(visit, place)}`,
  })
}

function head(visit: MeetingVisit, place: Place, known: KnownIdea | undefined): Html {
  const { t, at, seen, language } = visit
  const { item, number, before, after } = place
  const beside = [
    before && html`<a href="${at(`items/${before.id}`)}">← ${t('meetings:item.before')}</a>`,
    after && html`<a href="${at(`items/${after.id}`)}">${t('meetings:item.after')} →</a>`,
  ]
  const why = item.reasons.map((reason) => t(`meetings:reason.${reason}`)).join(' · ')
  const state =
    known &&
    html`
      <p class="row">
        <span class="tag now">${labelOf(known.context, language, `states.${known.idea.state}`)}</span>
        <span>
          ${
            known.idea.advisor
              ? t('web:idea.advisor', { name: known.idea.advisor.name })
              : t('ideas:noAdvisor')
          }
        </span>
        <a href="/${language}/ideas/${known.idea.reference ?? known.idea.id}">${t('meetings:item.toIdea')}</a>
      </p>
    `
  const facts = [item.about?.reference, item.about?.registration, why].filter(Boolean).join(' · ')
  return html`
    <div class="idea-head">
      <p class="row no-print">
        <a class="back" href="${at()}">${nameOfMeeting(visit, visit.meeting)}</a>
        ${beside}
      </p>
      <p class="meta">${t('meetings:item.of', { number, of: seen.items.length })} · ${facts}</p>
      <h1>${titleIn(visit, item)}</h1>
      ${state}
    </div>
  `
}

/** The way on, below what has been done here. */
function walk(visit: MeetingVisit, { before, after }: Place): Html {
  const { t, at } = visit
  const link = (item: Place['after'], words: string, look: string) =>
    item &&
    html`
      <a class="btn ${look}" href="${at(`items/${item.id}`)}">
        ${words}
        <span class="vh">: ${titleIn(visit, item)}</span>
      </a>
    `
  return html`
    <nav class="row" aria-label="${t('meetings:item.walk')}">
      ${link(before, t('meetings:item.before'), 'second')}
      ${link(after, t('meetings:item.after'), '')}
      <a href="${at()}">${t('meetings:item.toAgenda')}</a>
    </nav>
  `
}

const LOOKS = { 'not-met': 'missing', met: 'met', 'not-needed': 'later' } as const

/** The gate that it stands at, as a checklist; what is missing first. */
function gatePart({ t, language, actor }: MeetingVisit, { context, idea }: KnownIdea): Html | '' {
  const gates = reachableGates(context, idea, actor).filter(({ requirements }) => requirements.length > 0)
  const gate = gates.find(({ isMet }) => !isMet) ?? gates[0]
  if (!gate) return ''
  const needed = gate.requirements.filter(({ state }) => state !== 'not-needed')
  const met = needed.filter(({ state }) => state === 'met')
  const rows = needed.toSorted(missingFirst).map(
    ({ state, label, missing }) =>
      html`
        <li class="${LOOKS[state]}">
          <span class="what">${label}</span>
          <span class="vh">: ${t(state === 'met' ? 'web:gate.met' : 'web:gate.missing')}</span>
          ${missing && html`<span class="why">${missing}</span>`}
        </li>
      `,
  )
  return html`
    <section class="gate" aria-labelledby="gate">
      <h2 id="gate">${labelOf(context, language, `gates.${gate.gate}`)}</h2>
      <p class="sum">
        ${beads(met.length, needed.length)}
        ${t('web:gate.sum', { met: met.length, of: needed.length })}
      </p>
      <ul class="checks">${rows}</ul>
    </section>
  `
}

const missingFirst = (a: RequirementStatus, b: RequirementStatus): number =>
  Number(a.state === 'met') - Number(b.state === 'met')
