import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { rebuildMemory } from '../../../actions/exchange/memory.js'
import {
  countOwnSentences,
  importMemory,
  listMemoryFiles,
  removeMemoryFile,
} from '../../../actions/exchange/memory-files.js'
import { readingLanguages } from '../../../actions/translation/reading-languages.js'
import type { MemoryTaken } from '../../../domain/exchange/memory-file.js'
import { badFile } from '../../../domain/foreign-file.js'
import { LIMITS } from '../../../domain/limits.js'
import type { Access } from '../../plugins/access.js'
import { type Pages, page } from '../page.js'
import { askedFor, formOf } from '../sent-values.js'
import { uploadIn } from '../uploads.js'
import { TRANSLATING, wrongIn } from './common.js'
import { memoryPage } from './memory-page.js'
import type { MemoryShown } from './memory-section.js'

const KEEPERS: Access = ['translator', 'reviewer', 'administrator']

/** The translation memory: fetched, filled from elsewhere, and cleared again. */
export const memoryPages: Pages = (app, { deps }) => {
  page(app, {
    url: '/memory',
    access: TRANSLATING,
    handle: async (request) => memoryPage(request, await shownBy(deps, request, {})),
  })
  page(app, {
    url: '/memory/file',
    method: 'POST',
    access: KEEPERS,
    handle: (request, reply) => take(deps, request, reply),
  })
  page(app, {
    url: '/memory/remove',
    method: 'POST',
    access: KEEPERS,
    handle: async (request, reply) => {
      const { file = '', name = '' } = formOf(request)
      await removeMemoryFile(deps, file, request.actor)
      return reply.redirect(`/${request.language}/memory?${new URLSearchParams({ removed: name })}`, 303)
    },
  })
  page(app, {
    url: '/memory/rebuild',
    method: 'POST',
    access: ['administrator'],
    strictOf: deps.config.requestsPerMinute,
    handle: async (request) => {
      const rebuilt = await rebuildMemory(deps)
      return memoryPage(request, await shownBy(deps, request, { rebuilt }))
    },
  })
}

async function take(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | FastifyReply> {
  const { fields, file } = await uploadIn(request, LIMITS.toolFile)
  try {
    if (!file) throw badFile('file-missing')
    const given = { file: file.content, name: file.name, agency: fields.agency }
    // Sent once more by a browser, it changes nothing: so the report is shown at once.
    const taken: MemoryTaken = await importMemory(deps, given, request.actor)
    return memoryPage(request, await shownBy(deps, request, { taken }))
  } catch (error) {
    const wrong = wrongIn(error, request.t)
    const shown = await shownBy(deps, request, { wrong, typed: fields.agency ?? '' })
    return reply.status(422).send(memoryPage(request, shown))
  }
}

async function shownBy(
  deps: Deps,
  request: FastifyRequest,
  done: Pick<MemoryShown, 'taken' | 'rebuilt' | 'wrong' | 'typed'>,
): Promise<MemoryShown> {
  const [files, own] = await Promise.all([listMemoryFiles(deps), countOwnSentences(deps)])
  const { texts } = deps.definitions
  const roles = request.actor.grants.map(({ role }) => role)
  const [removed] = askedFor(request, 'removed')
  return {
    files,
    own,
    languages: readingLanguages(deps.config, texts),
    isKeeper: roles.some((role) => role === 'translator' || role === 'reviewer' || role === 'administrator'),
    isAdministrator: roles.includes('administrator'),
    ...(removed !== undefined && { removed: removed.slice(0, 200) }),
    ...done,
  }
}
