import type { OwnDefinition } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'

type Kept = Pick<Deps, 'definitions' | 'log'> & {
  readonly collections: Pick<Deps['collections'], 'definitions'>
}

/** One after the other: who has read the older ones must not put them in force last. */
const underWay = new WeakMap<Kept['definitions'], Promise<void>>()

/**
 * Reads the partnership's own definitions when they are others than those in force, and puts them in force;
 * what is not sound is told in the log. Changes that other processes made are found in this way as well.
 */
export function refreshDefinitions(kept: Kept): Promise<void> {
  const before = underWay.get(kept.definitions) ?? Promise.resolve()
  const next = before.catch(() => {}).then(() => refresh(kept))
  underWay.set(kept.definitions, next)
  return next
}

async function refresh({ collections, definitions, log }: Kept): Promise<void> {
  const marks = (await collections.definitions.counts({}, ['mark'])).by.mark ?? new Map()
  const { owns } = definitions.installed
  if (marks.size === owns.length && owns.every(({ id, revision }) => marks.has(`${id}@${revision}`))) return
  const read: OwnDefinition[] = []
  for await (const { doc } of collections.definitions.scan()) read.push(doc)
  definitions.use(read)
  for (const { id, problems } of definitions.troubles)
    log.warn({ definition: id, problems }, 'an own definition is not in force')
}
