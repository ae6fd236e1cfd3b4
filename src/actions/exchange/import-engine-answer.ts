import type { Actor } from '../../domain/actor.js'
import { DomainError } from '../../domain/errors.js'
import { hash } from '../../domain/hash.js'
import type { EngineJob } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { endJob, findJob } from './engine-ledger.js'
import { importAnswers } from './translate-by-machine.js'

/**
 * What an engine sends later. Who knows the secret of the job is the engine; the texts go in in the name of
 * who sent them, if they still may. The same answer again changes nothing.
 * @throws DomainError `not-found` for an unknown job or secret; `invalid-input` for an answer that cannot be
 * read.
 */
export async function importEngineAnswer(
  deps: Deps,
  { name, secret, body }: { readonly name: string; readonly secret: string; readonly body: string },
): Promise<void> {
  const job = await jobOf(deps, name, secret)
  const engine = deps.engines.find(({ id }) => id === job.engine)
  if (!engine?.read) throw new DomainError('not-found')
  // `sent`: it was faster than its own receipt, or this process was killed before that was written down.
  if (job.state !== 'waiting' && job.state !== 'sent') return
  const texts = readTexts(() => engine.read?.(body, job.texts.length) ?? [])
  if (texts === undefined) {
    await endJob(deps, job, { state: 'failed', trouble: 'broken-answer', ended: deps.clock().toISOString() })
    throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'wrong' }] })
  }
  await importAnswers(deps, job, engine.name, texts, await sender(deps, job))
}

async function jobOf(deps: Deps, name: string, secret: string): Promise<EngineJob> {
  const [month = '', id] = name.split('.')
  const isMonth = /^[0-9]{4}-[0-9]{2}$/.test(month)
  const job = isMonth && id ? await findJob(deps, month, id) : undefined
  if (job?.secret === undefined || job.secret !== hash(secret)) throw new DomainError('not-found')
  return job
}

function readTexts(read: () => readonly string[]): readonly string[] | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

async function sender({ collections }: Deps, { by }: EngineJob): Promise<Actor> {
  const person = (await collections.people.get(by.id))?.doc
  if (!person?.active) throw new DomainError('not-found')
  const { id, name, language, roles: grants } = person
  return { kind: 'person', id, name, language, grants }
}
