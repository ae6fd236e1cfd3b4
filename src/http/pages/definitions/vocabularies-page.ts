import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type Html, html } from '../../../domain/html.js'
import type { Scheme } from '../../../domain/template/vocabularies.js'
import { adminFrame } from '../admin/frame.js'

/** All vocabularies, those that a partnership may add to first. */
export async function vocabulariesPage(deps: Deps, request: FastifyRequest): Promise<string> {
  const { t } = request
  const { schemes } = deps.definitions.vocabularies
  const groups = (['grow', 'rename', 'fixed'] as const).map((kind) => {
    const all = [...schemes].filter(([, { own = 'fixed' }]) => own === kind)
    const rows = all.map(([id, scheme]) => schemeRow(deps, request, id, scheme))
    return html`
      <section aria-labelledby="${kind}">
        <h2 id="${kind}">${t(`definitions:vocabularies.${kind}`)}</h2>
        <ul class="queue">${rows}</ul>
      </section>
    `
  })
  const lead = html`<p class="measure">${t('definitions:vocabularies.lead')}</p>`
  return adminFrame(request, t('definitions:kinds.vocabulary.title'), html`${lead}${groups}`)
}

function schemeRow(
  { definitions }: Deps,
  { t, language }: FastifyRequest,
  id: string,
  { entries, edition }: Scheme,
): Html {
  const product = definitions.installed.product.schemes[id]?.entries.length ?? 0
  const retired = entries.filter((entry) => entry.retired).length
  const say = (key: string, count: number): string | false =>
    count > 0 && t(`definitions:vocabularies.${key}`, { count })
  const about = [
    say('count', entries.length),
    say('own', entries.length - product),
    say('retired', retired),
  ].filter(Boolean)
  return html`
    <li>
      <span class="meta">${edition}</span>
      <div>
        <h3><a href="/${language}/admin/vocabularies/${id}">${t(`harvest:schemes.${id}`)}</a></h3>
        <p class="why">${about.join(' · ')}</p>
      </div>
    </li>
  `
}
