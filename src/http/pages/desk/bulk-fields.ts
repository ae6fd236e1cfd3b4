import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { BULK_ACTS } from '../../../actions/ideas/bulk.js'
import { ME, NOBODY } from '../../../actions/ideas/list-ideas.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import type { Count } from '../../../storage/port.js'
import { countText } from '../components/count-text.js'
import { selectInput } from '../components/inputs.js'
import type { Choices } from './idea-filters.js'

/** What can be done to those that are ticked, or to all that the list is about. */
export function bulkFields(
  { definitions }: Deps,
  { t, language }: FastifyRequest,
  choices: Choices,
  count: Count,
): Html {
  const { edition, follows } = definitions.current.template.edition
  const known = BULK_ACTS.filter((act) => act !== 'adopt' || follows !== undefined)
  const acts = known.map((value) => ({ value, label: t(`desk:bulk.${value}`, { edition }) }))
  const advisors = choices.advisor.filter(({ value }) => value !== ME && value !== NOBODY)
  const most = Math.min(count.n, LIMITS.bulk)
  const words = { count: countText(t, count), most }
  const all = t(count.more || count.n > LIMITS.bulk ? 'desk:bulk.first' : 'desk:bulk.all', words)
  return html`
    <section class="note stack" aria-labelledby="bulk">
      <h2 id="bulk">${t('desk:bulk.title')}</h2>
      <label class="choice"><input type="checkbox" name="all" value="yes"> <span>${all}</span></label>
      <div class="row">
        ${selectInput({ id: 'act', name: 'act', label: t('desk:bulk.what') }, acts)}
        ${selectInput(
          { id: 'bulk-advisor', name: 'advisor', label: t('desk:bulk.whom') },
          advisors,
          t('ideas:choose'),
        )}
        <div class="field">
          <label for="bulk-tag">${t('desk:bulk.tagName')}</label>
          <input
            class="wide-m"
            type="text"
            id="bulk-tag"
            name="tag"
            list="labels"
            maxlength="50"
            autocomplete="off"
          >
        </div>
        <button class="btn second" type="submit">${t('desk:bulk.go')}</button>
        <button class="btn second" type="submit" formmethod="get" formaction="/${language}/ideas/compare">
          ${t('ideas:compare.go')}
        </button>
      </div>
    </section>
  `
}
