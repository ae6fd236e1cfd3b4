import type { Context } from '../context.js'
import { IDEAS } from '../ideas/idea-subject.js'
import { checkDefinition } from '../process/check-definition.js'
import { checkProcessShape } from '../process/check-process-shape.js'
import { compileProcess, type Process } from '../process/compile-process.js'
import { tighten } from '../process/tighten.js'
import { upgradeDefinition } from '../process/upgrade-definition.js'
import type { Idea, OwnDefinition, ProcessDefinition, ProcessTightening } from '../types.gen.js'
import { currentOf } from './kinds.js'
import type { ProductDefinitions, Trouble } from './product.js'
import { SUBJECTS } from './subjects.js'

interface Processes {
  readonly editions: ReadonlyMap<string, Process<Idea>>
  readonly current: Process<Idea>
  readonly troubles: readonly Trouble[]
}

type Around = Omit<Context, 'process'>

/**
 * All editions of the process: the product's and the tightenings of them. One that no longer fits goes on for
 * the ideas that are on it, as long as it can be read at all; new ideas then start on what was there before
 * it.
 */
export function composeProcesses(
  product: ProductDefinitions,
  used: readonly OwnDefinition[],
  around: Around,
): Processes {
  const troubles: Trouble[] = []
  const readable: ProcessDefinition[] = [...product.processes]
  const sound: OwnDefinition[] = []
  for (const own of used) {
    const { definition, problems } = own.content ? tightened(product, own, readable, around) : NOTHING
    if (problems.length > 0) troubles.push({ id: own.id, problems })
    else sound.push(own)
    if (definition) readable.push(definition)
  }
  const editions = new Map(readable.map((one) => [one.edition, compileProcess(one, IDEAS)]))
  const newest = product.processes.at(-1)?.edition ?? ''
  return { editions, current: editions.get(currentOf(sound, newest)) as Process<Idea>, troubles }
}

interface Tightened {
  /** Absent when there is none to speak of. */
  readonly definition?: ProcessDefinition
  readonly problems: readonly string[]
}

const NOTHING: Tightened = { problems: [] }

function tightened(
  { shapes }: ProductDefinitions,
  { name, content }: OwnDefinition,
  readable: readonly ProcessDefinition[],
  { texts, vocabularies, template }: Around,
): Tightened {
  const say = (problem: string): Tightened => ({ problems: [`process ${name}: ${problem}`] })
  const read = upgradeDefinition(content?.process)
  const misshapen = checkProcessShape(read, shapes.process)
  if (misshapen.length > 0) return { problems: misshapen }
  const own = read as ProcessTightening
  if (own.extends === undefined) return say('extends: says no edition to build on')
  if (own.edition !== name) return say(`edition: is ${own.edition}`)
  if (readable.some((one) => one.edition === name)) return say('edition: is there already')
  const base = readable.find((one) => one.edition === own.extends)
  if (!base) return say(`extends: ${own.extends}, which is not installed`)
  const { definition, problems } = tighten(base, own)
  if (problems.length > 0) return { problems }
  return { definition, problems: checkDefinition(definition, texts, vocabularies, template, SUBJECTS) }
}
