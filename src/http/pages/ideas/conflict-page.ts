import { readDifference } from '../../../actions/history/read-difference.js'
import { changesSince } from '../../../actions/history/read-history.js'
import type { DomainError } from '../../../domain/errors.js'
import { html } from '../../../domain/html.js'
import { historyList } from '../components/history.js'
import type { Sent } from './act.js'
import { differenceList } from './difference-list.js'
import { frame } from './frame.js'
import { waysOfMove } from './moves-part.js'
import type { Visit } from './visit.js'

/**
 * A colleague was faster: what has happened meanwhile, and the way to send mine on top of it or to leave it.
 * @param path where it was sent, below the idea
 */
export async function conflictPage(
  visit: Visit,
  path: string,
  sent: Sent,
  { extras }: DomainError,
): Promise<string> {
  const { t, at, context, language, deps, actor, idea } = visit
  const since = Number(sent.one('revision'))
  const happened = extras.changes ?? (await changesSince(deps, visit, actor, since))
  const places = await readDifference(deps, visit, actor, since, idea.revision)
  const fields = sent.names
    .filter((name) => name !== 'revision')
    .flatMap((name) =>
      sent.all(name).map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
    )
  // A colleague may have done the same: then it cannot be sent again, and what was written is not lost.
  const isOver = path === 'acts/move' && waysOfMove(visit, sent.one('item')).length === 0
  const mine = sent.names.filter(
    (name) => !['revision', 'item', 'to', 'form'].includes(name) && sent.one(name) !== '',
  )
  return frame(
    visit,
    'moves',
    t('ideas:conflict.title'),
    html`
      <section class="stack measure" aria-labelledby="conflict">
        <h2 id="conflict">${t('ideas:conflict.title')}</h2>
        <p>${t('ideas:conflict.lead')}</p>
        <h3>${t('ideas:conflict.theirs')}</h3>
        ${historyList(context, happened.toReversed(), language)}
        ${places.length > 0 && differenceList(visit, places)}
        <h3>${t('ideas:conflict.mine')}</h3>
        ${
          mine.length === 0
            ? html`<p class="meta">${t('ideas:conflict.nothing')}</p>`
            : html`
              <ul class="planks">
                ${mine.map((name) => html`<li class="said">${sent.all(name).join(', ')}</li>`)}
              </ul>
            `
        }
        ${
          isOver
            ? html`
              <p><b>${t('ideas:conflict.over')}</b></p>
              <p><a class="btn second" href="${at()}">${t('ideas:moves.toIdea')}</a></p>
            `
            : html`
              <form method="post" action="${at(path)}">
                ${fields}
                <input type="hidden" name="revision" value="${idea.revision}">
                <p class="row">
                  <button class="btn" type="submit">${t('ideas:conflict.send')}</button>
                  <a href="${at()}">${t('ideas:conflict.leave')}</a>
                </p>
              </form>
            `
        }
      </section>
    `,
  )
}
