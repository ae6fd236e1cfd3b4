import { type Html, html } from '../../../domain/html.js'
import type { Visit } from '../ideas/visit.js'

/** The way from an idea to the next meeting's agenda, and who has put it up already. */
export function proposeLink({ t, at, idea, may }: Visit): Html | '' {
  if (!may('advise')) return ''
  const names = (idea.agenda ?? []).map(({ by }) => by.name).join(', ')
  const said = names && html`<span class="meta">${t('meetings:putUp.by', { names })}</span> `
  return html`
    <p>${said}<a href="${at('agenda')}">${t(names ? 'meetings:putUp.change' : 'meetings:putUp.title')}</a></p>
  `
}
