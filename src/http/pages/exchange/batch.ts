import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type BundleTaken, importBundle } from '../../../actions/exchange/import-bundle.js'
import { recentEntry } from '../../../actions/history/read-history.js'
import { findIdea } from '../../../actions/ideas/find-idea.js'
import { listIdeas } from '../../../actions/ideas/list-ideas.js'
import type { UnitReport } from '../../../domain/exchange/unit-report.js'
import { badFile } from '../../../domain/foreign-file.js'
import { LIMITS } from '../../../domain/limits.js'
import { type Pages, page } from '../page.js'
import { askedFor, cursorIn, wordsIn } from '../sent-values.js'
import { uploadIn } from '../uploads.js'
import { type BatchShown, batchView } from './batch-view.js'
import { TRANSLATING, targetIn, wrongIn } from './common.js'

/** Several ideas at once: choose, fetch a ZIP, and take the ZIP in that comes back. */
export const batchPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/agency',
    access: TRANSLATING,
    handle: async (request) => batchView(request, await shownBy(deps, request, {})),
  })
  page(app, {
    url: '/agency/file',
    method: 'POST',
    access: TRANSLATING,
    handle: async (request, reply) => {
      const { fields, file } = await uploadIn(request, LIMITS.toolFile)
      try {
        if (!file) throw badFile('file-missing')
        const asked = { file: file.content, name: file.name, agency: fields.agency, actor: request.actor }
        const done = await importBundle(deps, asked)
        // Sent once more by a browser, it would change nothing: so what cannot be kept in an address is shown
        // at once.
        if (!isKept(done)) return batchView(request, await shownBy(deps, request, { done }))
        const reports = done.taken.map(({ idea, entry }) => `report=${idea.id}~${entry}`)
        return reply.redirect(`/${request.language}/agency?${reports.join('&')}`, 303)
      } catch (error) {
        const wrong = wrongIn(error, request.t)
        return reply.status(422).send(batchView(request, await shownBy(deps, request, { wrong })))
      }
    },
  })
}

/** Each idea has kept its report, and there are not too many for an address. */
const isKept = ({ taken, failed }: BundleTaken): boolean =>
  failed.length === 0 && taken.length <= 30 && taken.every(({ entry }) => entry !== undefined)

async function shownBy(
  deps: Deps,
  request: FastifyRequest,
  { done, wrong = {} }: { done?: BundleTaken; wrong?: Record<string, string> },
): Promise<BatchShown> {
  const q = wordsIn(request)
  const query = { q, limit: 50, sort: 'changed', ...cursorIn(request) } as const
  const found = await listIdeas(deps, query, request.actor)
  const ideas = found.items.map((idea) => ({ idea, context: deps.definitions.contextOf(idea) }))
  const reports = done?.taken ?? (await keptReports(deps, request))
  const languages = deps.config.translationLanguages.split(',')
  const to = targetIn(request, languages)
  return { q, to, languages, ideas, next: found.next, reports, failed: done?.failed ?? [], wrong }
}

/** Reports that the address names, from the histories where they are kept. */
async function keptReports(deps: Deps, request: FastifyRequest): Promise<BatchShown['reports']> {
  const named = askedFor(request, 'report').slice(0, 30)
  const found = await Promise.all(
    named.map(async (name) => {
      const [id = '', entry] = name.split('~')
      const { idea, context } = await findIdea(deps, id, request.actor)
      const found = await recentEntry(deps, idea, entry)
      const data = found?.data
      if (found?.what !== 'take-in' || !data) return []
      return [{ idea, context, language: String(data.language), report: data.report as UnitReport[] }]
    }),
  )
  return found.flat()
}
