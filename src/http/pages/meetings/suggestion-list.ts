import type { FastifyRequest } from 'fastify'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { aboutIdea } from '../../../domain/meetings/about-idea.js'
import type { KnownIdeas } from '../../../domain/meetings/meeting-for.js'
import type { Suggestion } from '../../../domain/meetings/propose-agenda.js'
import { langOf } from './meeting-visit.js'

type Reader = Pick<FastifyRequest, 't' | 'language'>

/** Why something waits, in words. */
export function whyOf({ t, language }: Reader, { reasons, since, lacks }: Suggestion): Html {
  const why = reasons.map((reason) => t(`meetings:reason.${reason}`)).join(' · ')
  const rest = lacks > 0 ? ` · ${t('meetings:suggest.lacks', { count: lacks })}` : ''
  return html`
    <span class="meta">${why}${rest} · ${t('meetings:suggest.since', { day: dayIn(language, since) })}</span>
  `
}

/** What a suggestion is called. */
export function nameOf(reader: Reader, { idea, title }: Suggestion, ideas: KnownIdeas): Html {
  const known = ideas.get(idea ?? '')
  if (!known) return html`<span>${title}</span>`
  const { reference, title: name, language } = aboutIdea(known.idea)
  return html`
    ${reference && html`<span class="meta">${reference}</span> `}
    <span${langOf(reader, language)}>${name || reader.t('web:idea.untitled')}</span>
  `
}

/** What waits for a meeting, to be read. */
export function suggestionList(reader: Reader, suggestions: readonly Suggestion[], ideas: KnownIdeas): Html {
  const rows = suggestions.map((suggestion) => {
    const known = ideas.get(suggestion.idea ?? '')
    const name = nameOf(reader, suggestion, ideas)
    const way = known
      ? html`<a href="/${reader.language}/ideas/${known.idea.reference ?? known.idea.id}">${name}</a>`
      : name
    return html`<li>${way}<br>${whyOf(reader, suggestion)}</li>`
  })
  return html`<ul class="planks waiting-list">${rows}</ul>`
}
