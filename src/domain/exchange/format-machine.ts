import type { Template } from '../template/compile-template.js'
import type { Translate } from '../texts.js'
import type { EngineJob, Idea, MachineReport } from '../types.gen.js'
import { formatReport } from './format-report.js'
import type { UnitReport } from './unit-report.js'

interface Done {
  readonly idea: Idea
  readonly context: { readonly template: Template }
  readonly language: string
  readonly job: EngineJob
  readonly report?: readonly UnitReport[]
}

/** What became of what was sent to an engine, in words. */
export function formatMachine({ idea, context, language, job, report }: Done, t: Translate): MachineReport {
  const { engine, characters, cost, state } = job
  return {
    engine,
    state: state === 'done' ? 'done' : 'waiting',
    characters,
    cost,
    ...(report && { report: formatReport(context, idea, { language, report }, t) }),
  }
}
