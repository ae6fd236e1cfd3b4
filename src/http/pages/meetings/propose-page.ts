import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { plannedMeetings } from '../../../actions/meetings/find-meetings.js'
import { proposeIdea, withdrawProposalOf } from '../../../actions/meetings/put-on-agenda.js'
import { momentIn } from '../../../domain/dates/for-people.js'
import { DomainError } from '../../../domain/errors.js'
import { type Html, html } from '../../../domain/html.js'
import type { NewProposal } from '../../../domain/types.gen.js'
import { textInput } from '../components/inputs.js'
import { frame } from '../ideas/frame.js'
import { type Visit, visit } from '../ideas/visit.js'
import { checked } from '../wrong-fields.js'
import { meetingForm, NOTHING_TYPED, sentIn, type Typed, typedAgain } from './form.js'
import { langOf } from './meeting-visit.js'

/** An idea is put up for the next meeting, with what one proposes that it decides. */
export async function proposePage(
  deps: Deps,
  request: FastifyRequest,
  typed: Typed = NOTHING_TYPED,
): Promise<string> {
  const seen = await visit(deps, request)
  const { t, at, idea, actor, may } = seen
  if (!may('advise')) throw new DomainError('not-allowed')
  const mine = idea.agenda?.find(({ by }) => by.id === actor.id)
  const form = meetingForm({
    t,
    key: 'proposal',
    action: at('agenda'),
    typed,
    fields: (put) =>
      textInput(
        put('text', t('meetings:putUp.label'), { value: mine?.text ?? '', hint: t('meetings:putUp.hint') }),
        4,
      ),
    go: t('meetings:putUp.go'),
  })
  const back =
    mine &&
    html`
      <form method="post" action="${at('agenda')}">
        <input type="hidden" name="take-down" value="yes">
        <button class="btn second small" type="submit">${t('meetings:putUp.takeDown')}</button>
      </form>
    `
  return frame(
    seen,
    'moves',
    t('meetings:putUp.title'),
    html`
      <section class="stack measure" aria-labelledby="put-up">
        <h2 id="put-up">${t('meetings:putUp.title')}</h2>
        ${await nextPart(seen)}
        ${othersPart(seen)}
        ${form}
        ${back}
        <p><a href="${at()}">${t('meetings:item.toIdea')}</a></p>
      </section>
    `,
  )
}

/** When the next meeting is, or that the idea waits until one is planned. */
async function nextPart({ deps, t, language }: Visit): Promise<Html> {
  const [next] = await plannedMeetings(deps)
  if (!next) return html`<p>${t('meetings:putUp.noMeeting')}</p>`
  const when = t('meetings:putUp.next', { when: momentIn(language, next.start) })
  return html`<p><a href="/${language}/meeting/${next.id}">${when}</a></p>`
}

function othersPart({ t, idea, actor, language }: Visit): Html[] {
  const others = (idea.agenda ?? []).filter(({ by }) => by.id !== actor.id)
  return others.map(
    ({ by, text, language: own }) =>
      html`
        <div class="notice">
          <h3>${t('meetings:proposalBy', { name: by.name })}</h3>
          <p class="said"${langOf({ language }, own)}>${text}</p>
        </div>
      `,
  )
}

export async function takeProposal(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const found = await visit(deps, request)
  const { idea, actor, at } = found
  const sent = sentIn(request)
  const asking = { idea: idea.id, actor, revision: 'latest', found } as const
  try {
    if (sent.one('take-down') !== '') await withdrawProposalOf(deps, asking)
    else
      await proposeIdea(
        deps,
        asking,
        checked<NewProposal>(request, 'api-new-proposal.json', { text: sent.one('text') }),
      )
    return reply.redirect(`${at()}?saved=1#moves`, 303)
  } catch (error) {
    const typed = typedAgain(deps, request, error, { form: 'proposal', sent })
    return reply.status(422).send(await proposePage(deps, request, typed))
  }
}
