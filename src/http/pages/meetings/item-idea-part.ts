import { type Html, html } from '../../../domain/html.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import type { KnownIdea } from '../../../domain/meetings/propose-agenda.js'
import { answerLevel } from '../components/answer-level.js'
import { answersOf } from '../components/answers.js'
import { capital } from '../components/capital.js'
import { langOf, type MeetingVisit, type Place } from './meeting-visit.js'

/** The proposals first, then the five questions with what was answered, then the screening. */
export function ideaPart(visit: MeetingVisit, known: KnownIdea, { item }: Place): Html {
  const { t, language, actor } = visit
  const { context, idea } = known
  const seen = ideaFor(actor, context, idea)
  const answers = answersOf({ context, answers: seen.answers, language, source: seen.language }, (id) =>
    asked(visit, known, id),
  )
  const proposals = item.proposals.map(
    ({ text, by, language: own }) =>
      html`
        <div class="notice measure">
          <h3>${t('meetings:proposalBy', { name: by.name })}</h3>
          <p class="said read"${langOf(visit, own)}>${text}</p>
        </div>
      `,
  )
  return html`
    <div class="stack-l">
      ${
        proposals.length > 0 &&
        html`
          <section class="stack" aria-labelledby="proposals">
            <h2 id="proposals">${t('meetings:item.proposals')}</h2>
            ${proposals}
          </section>
        `
      }
      <section aria-labelledby="answers">
        <h2 id="answers">${t('web:idea.answers')}</h2>
        ${answers}
      </section>
      ${screeningPart(visit, known)}
    </div>
  `
}

/** The question as it was asked, and how well it is answered. */
function asked({ t, language }: MeetingVisit, { context, idea }: KnownIdea, id: string): Html {
  const key = `template:sections.${id}.question`
  const question = context.texts.has(language, key) && html`<p class="asked">${t(key)}</p>`
  return html`${answerLevel(t, idea.levels[id])}${question}`
}

function screeningPart({ t }: MeetingVisit, { idea, context }: KnownIdea): Html {
  const { screening } = idea
  if (!screening)
    return html`
      <section class="stack" aria-labelledby="screening">
        <h2 id="screening">${t('ideas:pages.screening')}</h2>
        <p class="meta">${t('ideas:screening.none')}</p>
      </section>
    `
  const rows = context.template.edition.screening.tests.map((test) => {
    const given = screening.tests[test]
    return html`
      <li>
        <span>
          ${t(`vocabulary:screeningTest.${test}`)}
          ${given?.motivation && html`<br><span class="meta">${given.motivation}</span>`}
        </span>
        <span class="tag">
          ${t(given ? `vocabulary:yesNoUnclear.${given.answer}` : 'meetings:item.notAsked')}
        </span>
      </li>
    `
  })
  const { conclusion, motivation } = screening
  return html`
    <section class="stack" aria-labelledby="screening">
      <h2 id="screening">${t('ideas:pages.screening')}</h2>
      ${
        conclusion &&
        html`<p><b>${capital(t(`vocabulary:screeningConclusion.${conclusion}`))}.</b> ${motivation}</p>`
      }
      <ul class="screen">${rows}</ul>
    </section>
  `
}
