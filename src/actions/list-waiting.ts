import type { Actor } from '../domain/actor.js'
import { isStaff } from '../domain/actor.js'
import { refusal } from '../domain/process/permissions.js'
import { coverageOf } from '../domain/translation/coverage.js'
import { translationStatus } from '../domain/translation/translation-status.js'
import { variantsOf } from '../domain/translation/variants.js'
import { byUrgency, type Waiting, waitingFor } from '../domain/translation/waiting.js'
import type { Idea } from '../types.gen.js'
import type { Deps } from './deps.js'

/** Read in pieces; a partnership has some hundreds of ideas that are translated at all. */
const PIECE = 200

/**
 * What waits to be translated or reviewed, by language, the most urgent first: ideas that are to be published and
 * those whose translation has begun. What is done is left out unless asked for.
 * @throws DomainError `not-allowed`
 */
export async function listWaiting(deps: Deps, actor: Actor, withDone = false): Promise<Waiting[]> {
  if (!isStaff(actor)) throw refusal(actor, { id: '' })
  const found = new Map<string, Idea>()
  for await (const idea of ideasToTranslate(deps)) found.set(idea.id, idea)
  const waiting = [...found.values()].flatMap((idea) => waitingIn(deps, idea))
  return byUrgency(waiting.filter(({ urgency }) => withDone || urgency !== 'done'))
}

function waitingIn({ config, definitions }: Deps, idea: Idea): Waiting[] {
  const { template } = definitions.contextOf(idea)
  return variantsOf(config.translationLanguages, idea).map((language) =>
    waitingFor(idea, language, coverageOf(translationStatus(template, idea, language))),
  )
}

async function* ideasToTranslate({ collections }: Deps): AsyncGenerator<Idea> {
  for (const filter of [{ scalars: { step: ['dissemination'] } }, { tags: { variant: ['yes'] } }])
    for (let after: string | null | undefined; after !== null; ) {
      const page = await collections.ideas.find({
        ...filter,
        limit: PIECE,
        ...(after !== undefined && { after }),
      })
      yield* page.items.map(({ doc }) => doc)
      after = page.next
    }
}
