import type { Context } from '../context.js'
import type { Requirement } from '../process/rows.js'
import { OUTDATED, type Verdict } from '../process/subject.js'
import { isAnswered, isAsked, missingFields, valueOf } from '../template/values.js'
import { translationStatus } from '../translation/translation-status.js'
import type { Answers, Idea } from '../types.gen.js'

type Check = (requirement: Requirement, context: Context, idea: Idea) => Verdict

const NOT_NEEDED: Verdict = { state: 'not-needed' }
const metIf = (met: boolean, ...details: string[]): Verdict =>
  met ? { state: 'met' } : details.length > 0 ? { state: 'not-met', details } : { state: 'not-met' }

/**
 * How a requirement is found, by the name that the process definition gives in `check`. A requirement on
 * something that the idea's template edition does not ask, or does not ask here, is not needed.
 */
export const CHECKS: Readonly<Record<string, Check>> = {
  answered: ({ fields = [] }, { template }, { answers }) => {
    const asked = fields.filter((id) => template.field(id) && isAsked(template, answers, id))
    const missing = missingFields(template, answers, asked)
    return asked.length === 0 ? NOT_NEEDED : metIf(missing.length === 0, ...missing)
  },
  level: ({ question = '', atLeast = 0 }, { template }, { levels }) => {
    if (!asksQuestion(template.edition, question)) return NOT_NEEDED
    const { level, outdated } = levels[question] ?? {}
    if (outdated) return metIf(false, OUTDATED)
    return level === undefined ? metIf(atLeast <= 0) : metIf(level >= atLeast, String(level))
  },
  choice: ({ field = '', in: values = [] }, { template }, { answers }) =>
    template.field(field) && isAsked(template, answers, field)
      ? metIf(values.includes(choiceIn(answers, field)), field)
      : NOT_NEEDED,
  'screening-test': ({ test = '' }, { template }, { screening }) =>
    template.edition.screening.tests.includes(test)
      ? metIf(screening?.tests[test]?.answer === 'yes')
      : NOT_NEEDED,
  'screening-not-failed': (_, __, { screening }) =>
    metIf(screening?.conclusion !== undefined && screening.conclusion !== 'is-not'),
  contact: (_, __, { contact }) => metIf(isAnswered(contact.email) || isAnswered(contact.phone)),
  'notice-shown': (_, __, { notice }) => metIf(notice !== undefined),
  'advisor-named': (_, __, { advisor }) => metIf(advisor !== null),
  ticked: ({ id }, _, { ticks }) => metIf(ticks[id] !== undefined),
  'any-choice': ({ choices = [] }, _, { answers }) =>
    metIf(
      choices.some(({ field, in: values }) => (values as string[]).includes(choiceIn(answers, field))),
      ...choices.map(({ field }) => field),
    ),
  'consent-given': ({ kind }, _, { consents }) =>
    metIf(consents.some((consent) => consent.kind === kind && consent.state === 'given')),
  'consents-settled': ({ field }, _, idea) => {
    const open = idea.consents.filter((consent) => consent.kind !== 'publish' && consent.state === 'asked')
    const pictures = picturesWithoutConsent(idea, field)
    return metIf(open.length + pictures.length === 0, ...open.map((consent) => consent.subject), ...pictures)
  },
  'licence-chosen': (_, __, { licence }) => metIf(licence !== undefined),
  'personal-data-cleared': (_, __, { clearance }) => metIf(clearance !== undefined),
  'signed-off': ({ language = '' }, { template }, idea) => {
    if (idea.language === language) return NOT_NEEDED
    const { unsigned } = translationStatus(template, idea, language)
    return metIf(unsigned.length === 0, ...unsigned)
  },
  'case-published': (_, __, { publications }) => metIf(publications.some((p) => p.withdrawn === undefined)),
  'follow-up-date': (_, __, { followUp }) => metIf(followUp !== undefined),
}

/** Without these columns a check would be met by anything, or by nothing. */
const NEEDS: Readonly<Record<string, readonly (keyof Requirement)[]>> = {
  answered: ['fields'],
  level: ['question', 'atLeast'],
  choice: ['field', 'in'],
  'any-choice': ['choices'],
  'screening-test': ['test'],
  'consent-given': ['kind'],
  'signed-off': ['language'],
}

/** Every check with the columns that it needs. */
export const CHECK_COLUMNS = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, NEEDS[name] ?? []]))

const asksQuestion = (edition: Context['template']['edition'], question: string): boolean =>
  edition.sections.some((section) => section.id === question)

function choiceIn(answers: Answers, field: string): string {
  const value = valueOf(answers, field)
  return typeof value === 'string' ? value : ''
}

/** Every picture needs a consent; which consent is for which picture, a person must see to. */
function picturesWithoutConsent({ answers, consents }: Idea, field: string | undefined): string[] {
  const pictures = field === undefined ? undefined : valueOf(answers, field)
  const given = consents.filter((consent) => consent.kind === 'picture' && consent.state === 'given')
  return field !== undefined && Array.isArray(pictures) && pictures.length > given.length ? [field] : []
}
