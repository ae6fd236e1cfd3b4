import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readHistory } from '../../../actions/history/read-history.js'
import { type FoundIdea, findIdea } from '../../../actions/ideas/find-idea.js'
import { readParty } from '../../../actions/parties/parties.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { DomainError } from '../../../domain/errors.js'
import { OPEN_EFFECTS } from '../../../domain/history/events.js'
import { type Html, html } from '../../../domain/html.js'
import { type IdeaView, ideaFor } from '../../../domain/ideas/idea-for.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import { channelledBy, ownParties, sentInAt } from '../../../domain/parties/channelled.js'
import { mayDo } from '../../../domain/process/permissions.js'
import type { Translate } from '../../../domain/texts.js'
import { answersOf } from '../components/answers.js'
import { capital } from '../components/capital.js'
import { happened, type Telling } from '../components/happened.js'
import { ON_A_PAGE, olderLink } from '../components/history.js'
import { notice } from '../components/notice.js'
import { pairRows } from '../components/pairs.js'
import { progress } from '../components/progress.js'
import { layout } from '../layout.js'
import { askedFor } from '../sent-values.js'
import { nameOf } from './name-of.js'
import { ownerOf, writerOf } from './who.js'

/** One visit of a contact person to an idea of theirs. */
interface Visit extends FoundIdea {
  readonly deps: Deps
  readonly request: FastifyRequest
  readonly seen: IdeaView
}

/** @throws DomainError `not-found`, also when it is no idea of the own organisation */
export async function findPartnerIdea(deps: Deps, request: FastifyRequest): Promise<FoundIdea> {
  const { idea: asked } = request.params as { idea: string }
  const found = await findIdea(deps, asked, request.actor)
  const own = ownParties(request.actor)
  if (found.idea.held || !found.idea.parties.some((party) => own.includes(party)))
    throw new DomainError('not-found')
  return found
}

/** Where the idea stands, in the words that its owner is told, and what has been told of it. */
export async function partnerIdeaPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const found = await findPartnerIdea(deps, request)
  const { actor, language, t } = request
  const { idea, context } = found
  const visit = { ...found, deps, request, seen: ideaFor(asPartner(actor), context, idea) }
  const title = titleOf(idea)
  const lang = title && idea.language !== language && html` lang="${idea.language}"`
  const status = publicStatus(context, idea, language)
  const asked = { after: askedFor(request, 'after')[0], limit: ON_A_PAGE }
  const told = await readHistory(deps, found, asPartner(actor), asked)
  const older = olderLink(t, told.next && `?after=${told.next}#happened`)
  const answers = answersOf({ context, answers: visit.seen.answers, language, source: idea.language }, (id) =>
    editLink(visit, id),
  )
  return layout(request, {
    title: title || t('web:idea.untitled'),
    styles: ['idea.css'],
    main: html`
      <div class="idea-head">
        <a class="back" href="/${language}/partner">${t('parties:title')}</a>
        <p class="meta">${idea.reference ?? t('parties:draft')}</p>
        <h1${lang}>${title || t('web:idea.untitled')}</h1>
      </div>
      ${progress(context, idea.step, language, status.label)}
      <div class="rail">
        <div class="stack-l">
          ${standing(visit)}
          <section class="stack" aria-labelledby="happened">
            <h2 id="happened">${t('parties:idea.happened')}</h2>
            <ol class="history">${happened(context, language, told.items, tellingOf(t))}</ol>
            ${older}
          </section>
          <section aria-labelledby="answers">
            <h2 id="answers">${t('parties:idea.answers')}</h2>
            ${answers}
          </section>
        </div>
        ${await facts(visit)}
      </div>
    `,
  })
}

const tellingOf = (t: Translate): Telling => ({
  events: ['create', 'edit', 'attach', 'detach', 'add-picture', 'remove-picture'],
  effects: OPEN_EFFECTS,
  words: (own) => t(`parties:happened.${own}`),
})

/** Staff who are contact persons as well see here what any contact person sees. */
const asPartner = <A extends FastifyRequest['actor']>(actor: A): A => ({
  ...actor,
  grants: actor.grants.filter(({ role }) => role === 'partner'),
})

/** Where it stands, or, of a draft, the way on. */
function standing({ request, context, idea }: Visit): Html {
  const { t, language, actor } = request
  if (idea.state !== context.process.definition.start) {
    const { label, next, time } = publicStatus(context, idea, language)
    return notice(
      t('parties:idea.public'),
      html`
        <p><b>${label}.</b> ${next} ${time}</p>
        <p class="meta">${capital(t('parties:since', { day: dayIn(language, idea.since) }))}</p>
      `,
      'now',
    )
  }
  const mayGoOn = mayDo(context.process, actor, idea, 'link')
  const form =
    mayGoOn &&
    html`
      <form method="post" action="/${language}/partner/ideas/${idea.id}/continue">
        <button class="btn" type="submit">${t('parties:idea.continue')}</button>
      </form>
    `
  return notice(
    t('parties:idea.draftTitle'),
    html`
      <p>${t('parties:idea.draftText')}</p>
      ${form}
    `,
    'now',
  )
}

function editLink({ request, context, idea }: Visit, section: string): Html | '' {
  const { t, language, actor } = request
  if (idea.reference === undefined || !mayDo(context.process, asPartner(actor), idea, 'edit')) return ''
  return html`
    <div class="aside-row">
      <a href="/${language}/ideas/${idea.reference}/edit/${section}">
        ${t('parties:idea.edit')}
        <span class="vh">: ${t(`template:sections.${section}.title`)}</span>
      </a>
    </div>
  `
}

async function facts({ deps, request, idea, seen }: Visit): Promise<Html> {
  const { t, language } = request
  const channel = channelledBy(idea)
  const party = channel === undefined ? undefined : await readParty(deps, channel)
  const sent = sentInAt(idea)
  const rows = pairRows([
    [t('parties:idea.reference'), idea.reference],
    [t('parties:idea.sent'), sent && dayIn(language, sent)],
    [t('parties:idea.owner'), ownerOf(request, seen)],
    [t('parties:idea.writer'), writerOf(request, seen)],
    [t('parties:idea.channelled'), party && nameOf(party, language)],
    [t('parties:idea.advisor'), idea.advisor?.name ?? t('parties:idea.noAdvisor')],
  ])
  return html`
    <aside class="facts" aria-labelledby="about-idea">
      <h2 id="about-idea">${t('parties:idea.about')}</h2>
      <dl>${rows}</dl>
    </aside>
  `
}
