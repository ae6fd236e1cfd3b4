import type { FastifyRequest } from 'fastify'
import { type FoundIdea, findIdea } from '../../actions/find-idea.js'
import { reachableGates } from '../../actions/reachable-gates.js'
import type { Actor } from '../../domain/actor.js'
import { dayIn } from '../../domain/day-in.js'
import { beads } from '../../domain/export/pictures.js'
import { type Html, html, type Part } from '../../domain/html.js'
import { type IdeaView, ideaFor } from '../../domain/idea/idea-for.js'
import { labelOf } from '../../domain/process/label-of.js'
import { titleOf } from '../../domain/process/mails.js'
import { answersOf } from '../components/answers.js'
import { capital } from '../components/capital.js'
import { gateCard } from '../components/gate-card.js'
import { historyList } from '../components/history.js'
import { stair } from '../components/stair.js'
import { layout } from '../layout.js'
import { type Pages, page } from '../page.js'

/** One idea, to read: for those who work with it, and for whoever holds its private link. Changes go by the API. */
export const ideaPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/ideas/:idea',
    access: ['signed-in'],
    handle: async (request) => {
      const { idea } = request.params as { idea: string }
      return staffPage(request, await findIdea(deps, idea, request.actor), request.actor)
    },
  })
}

function staffPage(request: FastifyRequest, { idea, context }: FoundIdea, actor: Actor): string {
  const { t, language } = request
  const seen = ideaFor(actor, context, idea)
  const gates = reachableGates(context, idea, actor).filter(({ requirements }) => requirements.length > 0)
  const gate = gates.find(({ isMet }) => !isMet) ?? gates[0]
  const answers = section(
    'answers',
    t('web:idea.answers'),
    answersOf({ context, answers: seen.answers, language, source: seen.language }, (id) =>
      levelOf(request, seen, id),
    ),
  )
  const card = gate && gateCard(t, labelOf(context, language, `gates.${gate.gate}`), gate.requirements)
  const facts = html`<p class="row"><span class="tag now">${labelOf(context, language, `states.${idea.state}`)}</span>${idea.advisor && html`<span>${t('web:idea.advisor', { name: idea.advisor.name })}</span>`}${idea.contact.organisation && html`<span>${idea.contact.organisation}</span>`}</p>`
  return layout(request, {
    title: titleOf(idea) || t('web:idea.untitled'),
    main: html`${head(request, seen, html`<a class="back" href="/${language}/desk">${t('web:desk.title')}</a>`, facts)}${stair(context, idea.step, language, t('web:idea.since', { day: dayIn(language, idea.since) }))}${card ? html`<div class="rail-first">${card}${answers}</div>` : answers}${section('happened', t('web:idea.happened'), historyList(context, seen.history, language))}`,
  })
}

/** Levels are the staff's: others see none. */
function levelOf({ t }: FastifyRequest, { levels }: IdeaView, id: string): Html | '' {
  const level = levels?.[id]?.level
  if (level === undefined) return ''
  const words = t('web:idea.level', { level, name: t(`vocabulary:answerLevel.${level}`) })
  return html`<span class="level">${beads(level, 4)}${words}</span>`
}

/** What became of it, what comes next and how long it takes; then what was told. */
function head(request: FastifyRequest, idea: IdeaView, back: Part = '', facts: Part = ''): Html {
  const { t, language } = request
  const title = titleOf(idea as never)
  const name = title
    ? html`<h1${langOf(idea, language)}>${title}</h1>`
    : html`<h1>${t('web:idea.untitled')}</h1>`
  const track = capital(t(`vocabulary:track.${idea.track}`))
  return html`<div class="idea-head">${back}<p class="meta">${idea.reference ?? t('web:idea.noReference')} · ${track}</p>${name}${facts}</div>`
}

const langOf = ({ language: source }: Pick<IdeaView, 'language'>, language: string): Html | '' =>
  source === language ? '' : html` lang="${source}"`

const section = (id: string, title: string, body: Part): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`
