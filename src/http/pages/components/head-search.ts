import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { HIT_KINDS } from '../../../domain/search/hit.js'

/**
 * The search in the head of every page for staff. Without a script it leads to a page; `public/find.js` makes
 * a list of it that answers as one types.
 */
export function headSearch({ t, language, server, actor }: FastifyRequest): Html | '' {
  if (actor === undefined || !server.mayOpen('/:language/search', actor)) return ''
  const words = HIT_KINDS.map((kind) => html` data-${kind}="${t(`search:one.${kind}`)}"`)
  return html`
    <form
      class="find"
      role="search"
      aria-label="${t('search:title')}"
      action="/${language}/search"
      method="get"
    >
      <label class="vh" for="find">${t('search:label')}</label>
      <input
        id="find"
        name="q"
        type="search"
        maxlength="${LIMITS.search}"
        autocomplete="off"
        spellcheck="false"
      >
      <button class="btn second small" type="submit">${t('search:go')}</button>
      <ul id="find-list" data-found="${t('search:found')}" hidden${words}></ul>
      <p
        class="vh"
        id="find-told"
        aria-live="polite"
        data-none="${t('search:nothing')}"
        data-some="${t('search:some', { number: '#' })}"
      ></p>
    </form>
  `
}
