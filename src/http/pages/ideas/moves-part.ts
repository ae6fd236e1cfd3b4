import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { movesFor, type PossibleMove } from '../../../domain/process/moves-for.js'
import type { Visit } from './visit.js'

/**
 * Everything that this person can do with the idea now: the first that carries it on stands first, as a
 * button.
 */
export function movesPart(visit: Visit): Html {
  const { t, context, idea, actor } = visit
  const ids = [...new Set(movesFor(context, idea, actor).map(({ move }) => move))]
  if (ids.length === 0) return html`<h2 id="moves" class="checks-head">${t('ideas:moves.none')}</h2>`
  const first = ids.find((id) => context.process.move(id)?.weight === 'forward')
  const rest = ids.filter((id) => id !== first)
  const others =
    rest.length > 0 &&
    html`
      <p class="meta no-print">${t('ideas:moves.others')}</p>
      <ul class="move-list">
        ${rest.map((id) => html`<li><a href="${visit.at(`moves/${id}`)}">${labelOfMove(visit, id)}</a></li>`)}
      </ul>
    `
  return html`
    <h2 id="moves" class="vh">${t('ideas:moves.title')}</h2>
    ${
      first &&
      html`
        <p class="row">
          <a class="btn" id="next-step" href="${visit.at(`moves/${first}`)}">${labelOfMove(visit, first)}</a>
        </p>
      `
    }
    ${others}
  `
}

export const labelOfMove = ({ context, language }: Visit, id: string): string =>
  labelOf(context, language, `moves.${id}.label`)

/** The ways of one move that this person has. */
export const waysOfMove = ({ context, idea, actor }: Visit, id: string): PossibleMove[] =>
  movesFor(context, idea, actor).filter(({ move }) => move === id)
