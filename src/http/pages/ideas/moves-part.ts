import { type Html, html } from '../../../domain/html.js'
import { labelOf } from '../../../domain/process/label-of.js'
import { movesFor, type PossibleMove } from '../../../domain/process/moves-for.js'
import { nextMove } from '../../../domain/process/next-move.js'
import type { Gates } from '../../../domain/types.gen.js'
import { mendAddress } from './mend-address.js'
import type { Visit } from './visit.js'

type Gate = Gates['gates'][number]

/**
 * Everything that this person can do with the idea now: what carries it on stands first, as a button. While
 * its gate lacks something, the button leads there.
 */
export function movesPart(visit: Visit, gate: Gate | undefined): Html {
  const { t, context, idea, actor } = visit
  const ids = [...new Set(movesFor(context, idea, actor).map(({ move }) => move))]
  if (ids.length === 0) return html`<h2 id="moves" class="checks-head">${t('ideas:moves.none')}</h2>`
  const next = nextMove(context, idea)?.id
  const first = ids.find((id) => id === next)
  const missing = first && gate?.move === first ? firstMissing(visit, gate) : undefined
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
          ${missing && html`<a class="btn" href="${missing}">${t('ideas:toMissing')}</a>`}
          <a class="btn${missing && ' second'}" id="next-step" href="${visit.at(`moves/${first}`)}">
            ${labelOfMove(visit, first)}
          </a>
        </p>
      `
    }
    ${others}
  `
}

/** Where the first thing that is missing is mended; what is ticked is ticked in the list itself. */
function firstMissing(visit: Visit, { requirements }: Gate): string | undefined {
  const missing = requirements.find(({ state }) => state === 'not-met')
  if (missing === undefined) return undefined
  return missing.kind === 'ticked' ? `#need-${missing.id}` : mendAddress(visit, missing.mend)
}

export const labelOfMove = ({ context, language }: Visit, id: string): string =>
  labelOf(context, language, `moves.${id}.label`)

/** The ways of one move that this person has. */
export const waysOfMove = ({ context, idea, actor }: Visit, id: string): PossibleMove[] =>
  movesFor(context, idea, actor).filter(({ move }) => move === id)
