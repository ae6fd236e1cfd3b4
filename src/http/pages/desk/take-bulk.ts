import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { BULK_ACTS, type Bulk, doInBulk, needsValue } from '../../../actions/ideas/bulk.js'
import { idsOf } from '../../../actions/ideas/list-ideas.js'
import { type Html, html } from '../../../domain/html.js'
import { LIMITS } from '../../../domain/limits.js'
import { one } from '../../../domain/submission/form-values.js'
import { addressOf } from '../components/facets.js'
import { notice } from '../components/notice.js'
import { layout } from '../layout.js'
import { sentValues } from '../sent-values.js'
import { ideasAsked, narrowedBy } from './asked-ideas.js'
import { confirmation, results } from './bulk-parts.js'

/** Says what would be done, idea by idea; does it when that is confirmed, and says what became of each. */
export async function takeBulk(deps: Deps, request: FastifyRequest, reply: FastifyReply) {
  const bulk = await bulkIn(deps, request)
  const back = addressOf(`/${request.language}/ideas`, narrowedBy(ideasAsked(request)))
  const isSure = one(sentValues(request), 'sure') === 'yes'
  if (bulk.ideas.length === 0 || (needsValue(bulk.act) && bulk.value === '')) {
    reply.status(422)
    return draw(request, back, lacking(request))
  }
  if (!isSure) return draw(request, back, await confirmation(deps, request, bulk, back))
  return draw(request, back, results(deps, request, await doInBulk(deps, bulk, request.actor), back))
}

/** Those that were ticked, or all that the list was about. */
async function bulkIn(deps: Deps, request: FastifyRequest): Promise<Bulk> {
  const sent = sentValues(request)
  const act = BULK_ACTS.find((name) => name === one(sent, 'act')) ?? 'remind'
  const value = valueOf(deps, act, (name) => one(sent, name).trim())
  const isAll = one(sent, 'all') === 'yes'
  const ticked = [...new Set(sent.get('idea') ?? [])].slice(0, LIMITS.bulk)
  const ideas = isAll ? await idsOf(deps, ideasAsked(request), request.actor, LIMITS.bulk) : ticked
  return { act, ideas, value }
}

function valueOf({ definitions }: Deps, act: Bulk['act'], sent: (name: string) => string): string {
  if (act === 'adopt') return definitions.current.template.edition.edition
  return act === 'assign' ? sent('advisor') : sent('tag')
}

const lacking = ({ t }: FastifyRequest): Html =>
  notice(t('desk:bulk.nothing'), html`<p>${t('desk:bulk.remedy')}</p>`, 'missing')

function draw(request: FastifyRequest, back: string, body: Html): string {
  const { t } = request
  return layout(request, {
    title: t('desk:bulk.title'),
    main: html`
      <div class="stack measure">
        <a class="back" href="${back}">${t('web:desk.title')}</a>
        <h1>${t('desk:bulk.title')}</h1>
        ${body}
      </div>
    `,
  })
}
