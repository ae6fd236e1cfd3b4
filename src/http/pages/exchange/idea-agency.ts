import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { readMonth } from '../../../actions/exchange/engine-ledger.js'
import { importPackage } from '../../../actions/exchange/import-package.js'
import { translateByMachine } from '../../../actions/exchange/translate-by-machine.js'
import { recentEntry } from '../../../actions/history/read-history.js'
import { changeIdea } from '../../../actions/ideas/change-idea.js'
import { type FoundIdea, findIdea } from '../../../actions/ideas/find-idea.js'
import { cancelOrder, orderTranslation } from '../../../domain/exchange/order.js'
import type { UnitReport } from '../../../domain/exchange/unit-report.js'
import { badFile } from '../../../domain/foreign-file.js'
import { LIMITS } from '../../../domain/limits.js'
import { assertVariant, variantsOf } from '../../../domain/translation/variants.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'
import { siteOf } from '../site.js'
import { uploadIn } from '../uploads.js'
import type { Typed } from './agency-section.js'
import { TRANSLATING, targetIn, wrongIn } from './common.js'
import { ideaAgencyView } from './idea-agency-view.js'

const URL = '/ideas/:idea/agency'

/** One idea and its agencies: who has it, the file out, the file back and what became of it. */
export const ideaAgencyPages: Pages = (app, { deps }) => {
  page(app, { url: URL, access: TRANSLATING, handle: async (request) => shown(deps, request) })
  page(app, {
    url: `${URL}/orders`,
    method: 'POST',
    access: TRANSLATING,
    handle: async (request, reply) => {
      const typed = formOf(request)
      const found = await foundFor(deps, request)
      try {
        await write(deps, request, found, (context, idea, now, newId) => {
          assertVariant(deps.config.translationLanguages, idea, typed.to ?? '')
          return orderTranslation(context, idea, orderIn(typed), request.actor, now, newId)
        })
        return reply.redirect(addressOf(request, typed.to), 303)
      } catch (error) {
        return reply
          .status(422)
          .send(await shownWith(deps, request, found, { typed, wrong: wrongIn(error, request.t) }))
      }
    },
  })
  page(app, {
    url: `${URL}/orders/:order/cancel`,
    method: 'POST',
    access: TRANSLATING,
    handle: async (request, reply) => {
      const { order } = request.params as { order: string }
      await write(deps, request, await foundFor(deps, request), (context, idea, now, newId) =>
        cancelOrder(context, idea, { order }, request.actor, now, newId),
      )
      return reply.redirect(addressOf(request, formOf(request).to), 303)
    },
  })
  page(app, {
    url: `${URL}/machine`,
    method: 'POST',
    access: TRANSLATING,
    strictOf: deps.config.requestsPerMinute,
    handle: async (request, reply) => {
      const { to, engine } = formOf(request)
      const found = await foundFor(deps, request)
      const typed = { to: targetOf(found, to) }
      try {
        const asked = { idea: found.idea.id, language: typed.to, engine: engine || undefined }
        const site = siteOf(request)
        const machine = await translateByMachine(deps, { ...asked, actor: request.actor, site })
        // Sent once more by a browser, it finds nothing that is missing.
        return shownWith(deps, request, machine, { typed, wrong: {}, machine })
      } catch (error) {
        const wrong = wrongIn(error, request.t)
        return reply.status(422).send(await shownWith(deps, request, found, { typed, wrong }))
      }
    },
  })
  page(app, {
    url: `${URL}/file`,
    method: 'POST',
    access: TRANSLATING,
    handle: async (request, reply) => {
      const { fields, file } = await uploadIn(request, LIMITS.toolFile)
      const found = await foundFor(deps, request)
      const typed = { ...fields, upload: fields.agency ?? '' }
      try {
        if (!file) throw badFile('file-missing')
        const asked = { idea: found.idea.id, language: targetOf(found, fields.to), actor: request.actor }
        const done = await importPackage(deps, { ...asked, agency: fields.agency, file: file.content })
        if (done.entry) return reply.redirect(`${addressOf(request, fields.to)}&report=${done.entry}`, 303)
        return shownWith(deps, request, done, { typed, wrong: {}, done })
      } catch (error) {
        return reply
          .status(422)
          .send(await shownWith(deps, request, found, { typed, wrong: wrongIn(error, request.t) }))
      }
    },
  })
}

const foundFor = (deps: Deps, request: FastifyRequest): Promise<FoundIdea> =>
  findIdea(deps, (request.params as { idea: string }).idea, request.actor)

async function shown(deps: Deps, request: FastifyRequest): Promise<string> {
  return shownWith(deps, request, await foundFor(deps, request), { typed: {}, wrong: {} })
}

async function shownWith(
  deps: Deps,
  request: FastifyRequest,
  found: Pick<FoundIdea, 'idea' | 'context'>,
  typed: Typed,
): Promise<string> {
  const { characters } = await readMonth(deps)
  const choice = { engines: deps.engines, characters, limit: deps.config.engineMonthlyCharacters }
  const languages = variantsOf(deps.config.translationLanguages, found.idea)
  const asked = typed.typed.to ?? targetIn(request, languages, found.idea.language)
  const to = targetOf(found, languages.includes(asked) ? asked : '')
  const done = typed.done ?? (await keptReport(deps, request, found))
  return ideaAgencyView(request, found, { to, languages }, { ...typed, done }, choice)
}

/** The report that the address names, from the history where it is kept. */
async function keptReport(
  deps: Deps,
  request: FastifyRequest,
  { idea }: Pick<FoundIdea, 'idea'>,
): Promise<Typed['done']> {
  const entry = await recentEntry(deps, idea, askedFor(request, 'report')[0])
  if (entry?.what !== 'take-in' || !entry.data) return undefined
  return { language: String(entry.data.language), report: entry.data.report as UnitReport[] }
}

const targetOf = ({ idea }: Pick<FoundIdea, 'idea'>, asked = ''): string =>
  asked === '' ? (idea.language === 'en' ? 'sv' : 'en') : asked

const orderIn = ({ to = '', agency = '', due = '', note = '' }: Readonly<Record<string, string>>) => ({
  language: to,
  agency: agency.slice(0, 100),
  due,
  ...(note.trim() && { note: note.slice(0, 1000) }),
})

/** The page shows what stands there now; an order replaces nothing that a person wrote. */
const write = (
  deps: Deps,
  { actor }: FastifyRequest,
  { idea }: FoundIdea,
  change: Parameters<typeof changeIdea>[2],
) => changeIdea(deps, { idea: idea.id, actor, revision: idea.revision }, change)

const addressOf = ({ language, params }: FastifyRequest, to = ''): string => {
  const { idea } = params as { idea: string }
  return `/${language}/ideas/${encodeURIComponent(idea)}/agency?to=${encodeURIComponent(to)}`
}
