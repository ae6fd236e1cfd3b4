import type { Context } from '../context.js'
import type { Field } from '../template/compile-template.js'
import type { RequirementStatus } from '../types.gen.js'
import { labelOf } from './label-of.js'
import { type Matter, OUTDATED } from './subject.js'

/** The requirements of a gate in the reader's language: what is asked, and what is missing. */
export const describeGate = (
  context: Context<Matter>,
  statuses: readonly RequirementStatus[],
  language: string,
): RequirementStatus[] => statuses.map((status) => describe(context, status, language))

function describe(context: Context<Matter>, status: RequirementStatus, language: string): RequirementStatus {
  const params = paramsOf(context, status, language)
  const label = labelOf(context, language, `requirements.${status.id}.label`, params)
  if (status.state !== 'not-met') return { ...status, label }
  return {
    ...status,
    label,
    missing: labelOf(context, language, `requirements.${status.id}.missing`, params),
  }
}

function paramsOf(context: Context<Matter>, { id, details = [] }: RequirementStatus, language: string) {
  const t = context.texts.in(language)
  const { check, question = '', atLeast = 0 } = context.process.requirement(id) ?? {}
  const section = context.template.sections.find((s) => s.id === question)
  const now = check === 'level' ? details[0] : undefined
  const isJudged = now !== undefined && now !== OUTDATED
  const notJudged = labelOf(context, language, now === OUTDATED ? 'outdated' : 'notJudged')
  return {
    question: section ? t(`template:sections.${section.id}.title`) : '',
    number: section?.number ?? '',
    level: atLeast,
    levelName: t(`vocabulary:answerLevel.${atLeast}`),
    now: isJudged ? now : '',
    nowName: isJudged ? t(`vocabulary:answerLevel.${now}`) : notJudged,
    fields: listed(context, details, language),
    count: details.length,
  }
}

/** A whole case can lack fifty texts; people read the first few, and the details hold them all. */
const MOST_NAMED = 5

function listed(context: Context<Matter>, details: readonly string[], language: string): string {
  const names = [...new Set(details.map((detail) => nameOf(context, detail, language)))]
  const rest = names.length - MOST_NAMED
  const named = names.slice(0, MOST_NAMED).join(', ')
  return rest > 0 ? `${named} ${labelOf(context, language, 'andMore', { count: rest })}` : named
}

/** The label of a field or of a text in it; what is neither (a person, a picture) is its own name. */
function nameOf({ template, texts }: Context<Matter>, detail: string, language: string): string {
  const [section, name, , column] = detail.split('.')
  const field: Field | undefined = template.field(`${section}.${name}`)
  if (field === undefined) return detail
  const t = texts.in(language)
  const label = t(`template:fields.${field.id}.label`)
  return column === undefined ? label : `${label}: ${t(`template:fields.${field.id}.rows.${column}.label`)}`
}
