import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { listIdeas } from '../../../actions/ideas/list-ideas.js'
import { listOwnParties } from '../../../actions/parties/own-parties.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { ideaFor } from '../../../domain/ideas/idea-for.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import { publicStatus } from '../../../domain/ideas/public-status.js'
import type { Idea, Party } from '../../../domain/types.gen.js'
import { addressOf } from '../components/facets.js'
import { selectInput } from '../components/inputs.js'
import { miniProgress } from '../components/progress.js'
import { stepSelect, wordSearch } from '../components/word-search.js'
import { layout } from '../layout.js'
import { askedFor, cursorIn, wordsIn } from '../sent-values.js'
import { aside } from './aside.js'
import { byName, nameOf } from './name-of.js'
import { ownerOf, writerOf } from './who.js'

interface Asked {
  readonly q: string
  readonly step: string
  readonly party: string
}

/** The ideas of the organisations that somebody is a contact person for, as their owners see them. */
export async function ideasPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t } = request
  const parties = byName(await listOwnParties(deps, request.actor), request.language)
  const asked = askedOf(deps, request, parties)
  const [first, ...others] = parties
  const lead =
    first && others.length === 0
      ? t('parties:lead', { party: nameOf(first, request.language) })
      : t('parties:leadMany')
  const list = first ? await listOf(deps, request, parties, asked) : html`<p>${t('parties:noParty')}</p>`
  return layout(request, {
    title: t('parties:title'),
    main: html`
      <div class="stack">
        <h1>${t('parties:title')}</h1>
        <p class="measure">${lead}</p>
      </div>
      <div class="rail">
        <section class="stack" aria-labelledby="list">
          <h2 id="list">${t('parties:list')}</h2>
          ${first && filters(deps, request, parties, asked)}
          ${list}
        </section>
        ${first && (await aside(deps, request, parties))}
      </div>
    `,
  })
}

function askedOf({ definitions }: Deps, request: FastifyRequest, parties: readonly Party[]): Asked {
  const one = (name: string, known: readonly string[]): string =>
    askedFor(request, name).find((value) => known.includes(value)) ?? ''
  const ids = parties.map(({ id }) => id)
  const { steps } = definitions.current.process
  return { q: wordsIn(request), step: one('step', steps), party: one('party', ids) }
}

function filters(
  { definitions: { current } }: Deps,
  { t, language }: FastifyRequest,
  parties: readonly Party[],
  { q, step, party }: Asked,
): Html {
  const names = parties.map((one) => ({ value: one.id, label: nameOf(one, language) }))
  const which =
    parties.length > 1 &&
    selectInput(
      { id: 'party', name: 'party', label: t('parties:party'), value: party },
      names,
      t('parties:allParties'),
    )
  const more = html`${stepSelect(current, language, step)}${which}`
  return wordSearch({ t, action: `/${language}/partner`, q, more })
}

async function listOf(
  deps: Deps,
  request: FastifyRequest,
  parties: readonly Party[],
  { q, step, party }: Asked,
): Promise<Html> {
  const { t, language, actor } = request
  const query = {
    q,
    limit: 20,
    party: party === '' ? parties.map(({ id }) => id) : [party],
    ...(step !== '' && { step: [step] }),
    ...cursorIn(request),
  }
  const { items, next } = await listIdeas(deps, query, actor)
  if (items.length === 0) return html`<p>${t(q || step || party ? 'parties:nothing' : 'parties:none')}</p>`
  const asked = [['q', q] as const, ['step', step] as const, ['party', party] as const]
  const more = next && addressOf(`/${language}/partner`, [...asked, ['after', next]])
  return html`
    <ul class="queue">${items.map((idea) => row(deps, request, idea, parties))}</ul>
    ${more && html`<p><a class="btn second" href="${more}">${t('web:cases.more')}</a></p>`}
  `
}

function row({ definitions }: Deps, request: FastifyRequest, idea: Idea, parties: readonly Party[]): Html {
  const { t, language, actor } = request
  const context = definitions.contextOf(idea)
  const seen = ideaFor(actor, context, idea)
  const isDraft = idea.reference === undefined
  const since = t('parties:since', { day: dayIn(language, idea.since) })
  const said = isDraft
    ? t('parties:unsent')
    : t('parties:said', { label: publicStatus(context, idea, language).label })
  const party = parties.length > 1 && parties.find(({ id }) => idea.parties.includes(id))
  const who = [
    t('parties:for', { who: ownerOf(request, seen) }),
    t('parties:told', { who: writerOf(request, seen) }),
    party && nameOf(party, language),
  ]
  const mark = isDraft
    ? html`<span class="tag quiet">${t('parties:draft')}</span>`
    : html`<span class="meta">${idea.reference}</span>`
  const title = titleOf(idea) || t('web:idea.untitled')
  return html`
    <li>
      ${mark}
      <div>
        <h3>
          <a
            href="/${language}/partner/ideas/${idea.reference ?? idea.id}"
            ${titleOf(idea) && idea.language !== language && html` lang="${idea.language}"`}
          >
            ${title}
          </a>
        </h3>
        <p class="why">${miniProgress(context, idea.step)}${said}, ${since}</p>
        <p class="meta">${who.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  `
}
