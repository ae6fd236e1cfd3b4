import { type Actor, nameOf } from '../../domain/actor.js'
import type { Context } from '../../domain/context.js'
import { utcMonth } from '../../domain/dates/for-machines.js'
import { DomainError } from '../../domain/errors.js'
import { importMachineTexts, type MachineText, machineWork } from '../../domain/exchange/machine.js'
import type { UnitReport } from '../../domain/exchange/unit-report.js'
import { hash } from '../../domain/hash.js'
import { assertVariant } from '../../domain/translation/variants.js'
import type { EngineJob, Idea } from '../../domain/types.gen.js'
import type { Engine, EngineAnswer } from '../../integrations/engines/engine.js'
import type { Deps } from '../deps.js'
import { changeIdea } from '../ideas/change-idea.js'
import { findIdea } from '../ideas/find-idea.js'
import { listTerms } from '../terms/terms.js'
import { endJob, noteJob } from './engine-ledger.js'

export interface MachineAsked {
  readonly idea: string
  readonly language: string
  readonly engine?: string | undefined
  readonly units?: readonly string[] | undefined
  readonly actor: Actor
  /** Public address of the installation, where engines may answer. */
  readonly site: string
}

export interface MachineDone {
  readonly idea: Idea
  readonly context: Context
  readonly language: string
  readonly job: EngineJob
  /** Absent while the engine has not answered. */
  readonly report?: readonly UnitReport[]
}

/**
 * Sends what is missing to an engine, within the month's budget, and takes in what comes back. Who sent what
 * and how much is noted before it is sent.
 * @throws DomainError as `machineWork` does; `no-engine`, `engine-language`, `budget-spent`; `engine-failed`.
 */
export async function translateByMachine(deps: Deps, asked: MachineAsked): Promise<MachineDone> {
  const { idea, context } = await findIdea(deps, asked.idea, asked.actor)
  const { language, units } = asked
  assertVariant(deps.config.translationLanguages, idea, language)
  const work = machineWork(context, idea, { language, ...(units && { only: units }) }, asked.actor)
  const engine = engineFor(deps, asked.engine, idea.language, language)
  const secret = deps.newSecret()
  const job = jobOf(deps, engine, idea, asked, work, secret)
  await noteJob(deps, job)
  const callback = `${asked.site}/api/engines/answers/${utcMonth(job.at)}.${job.id}/${secret}`
  const answer = await ask(deps, engine, job, {
    source: idea.language,
    target: language,
    texts: work.map(({ html }) => html),
    terms: await termsFor(deps, idea.language, language),
    callback,
  })
  if (answer.kind === 'later') {
    await endJob(deps, job, { state: 'waiting', request: answer.request })
    return { idea, context, language, job: { ...job, state: 'waiting' } }
  }
  return importAnswers(deps, job, engine.name, answer.texts, asked.actor)
}

/** The answer of an engine becomes texts of the idea, in one write, whoever else writes there meanwhile. */
export async function importAnswers(
  deps: Deps,
  job: EngineJob,
  engine: string,
  texts: readonly string[],
  actor: Actor,
): Promise<MachineDone> {
  const { language } = job
  const answers = job.texts.map((text, n) => ({ ...text, html: texts[n] ?? '' }))
  for (;;) {
    const { idea: read } = await findIdea(deps, job.idea, actor)
    let report: readonly UnitReport[] = []
    try {
      const asking = { idea: job.idea, actor, revision: read.revision }
      const { idea, context } = await changeIdea(deps, asking, (context, before, now, newId) => {
        const taken = importMachineTexts(context, before, { language, engine, answers }, actor, now, newId)
        report = taken.report
        return taken.idea
      })
      await endJob(deps, job, { state: 'done', ended: deps.clock().toISOString() })
      return { idea, context, language, job: { ...job, state: 'done' }, report }
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'idea-changed') throw error
    }
  }
}

function engineFor({ engines }: Deps, id: string | undefined, source: string, target: string): Engine {
  const engine = id === undefined ? engines[0] : engines.find((one) => one.id === id)
  const refused = (code: string, params = {}): DomainError =>
    new DomainError('invalid-input', { errors: [{ pointer: '/engine', code, params }] })
  if (engine === undefined) throw refused('no-engine')
  if (!engine.supports(source, target)) throw refused('engine-language', { engine: engine.name })
  return engine
}

function jobOf(
  deps: Deps,
  engine: Engine,
  idea: Idea,
  { language, actor }: MachineAsked,
  work: readonly MachineText[],
  secret: string,
): EngineJob {
  const characters = work.reduce((sum, { html }) => sum + html.length, 0)
  return {
    id: deps.newId(),
    at: deps.clock().toISOString(),
    by: nameOf(actor),
    idea: idea.id,
    language,
    engine: engine.id,
    texts: work.map(({ unit, sourceHash }) => ({ unit, sourceHash })),
    characters,
    cost: Math.round(characters * engine.price) / 1_000_000,
    state: 'sent',
    secret: hash(secret),
  }
}

/** @throws DomainError `engine-failed`, after it has been noted. */
async function ask(
  deps: Deps,
  engine: Engine,
  job: EngineJob,
  asked: Parameters<Engine['translate']>[0],
): Promise<EngineAnswer> {
  try {
    return await engine.translate(asked)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === undefined) throw error
    await endJob(deps, job, { state: 'failed', trouble, ended: deps.clock().toISOString() })
    deps.log.warn({ engine: engine.id, trouble, job: job.id }, 'engine failed')
    throw new DomainError('engine-failed', { params: { trouble } })
  }
}

/** The adapters' own error, known by its name: actions know engines by type only. */
const troubleOf = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'EngineError'
    ? (error as Error & { trouble: string }).trouble
    : undefined

/** Terms are agreed in Swedish and English; an engine wants each source once. */
async function termsFor(deps: Deps, source: string, target: string): Promise<[string, string][]> {
  if (source !== 'sv' || target !== 'en') return []
  const terms = await listTerms(deps)
  const pairs = terms.flatMap(({ sv, svAlso = [], en }) =>
    [sv, ...svAlso].map((word): [string, string] => [word, en]),
  )
  return [...new Map(pairs.map((pair) => [pair[0].toLowerCase(), pair])).values()]
}
