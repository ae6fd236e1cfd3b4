import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../../actions/deps.js'
import { type Html, html } from '../../../domain/html.js'
import { commitmentWords } from '../../../domain/parties/commitment-words.js'
import { STANDARD_AGREEMENTS } from '../../../domain/parties/standard-agreements.js'
import { one } from '../../../domain/submission/form-values.js'
import type { Party } from '../../../domain/types.gen.js'
import type { Refused } from '../admin/frame.js'
import { capital } from '../components/capital.js'
import { checkInputs, lineInput } from '../components/inputs.js'
import { sentValues } from '../sent-values.js'

const LINES = ['from', 'until', 'official', 'politicalBody'] as const

export const agreementLabels = ({ t }: FastifyRequest): Record<string, string> => ({
  ...Object.fromEntries(LINES.map((name) => [`agreement-${name}`, t(`parties:admin.${name}`)])),
  'agreement-commitments': t('parties:admin.commitments'),
})

/** A party's agreement, to be changed; the commitments of its kind's standard agreement stand first. */
export function agreementFields(
  deps: Deps,
  request: FastifyRequest,
  { agreement, kind }: Party,
  { values, errors }: Refused,
): Html {
  const { t } = request
  const line = (name: (typeof LINES)[number]) =>
    lineInput(
      {
        id: `agreement-${name}`,
        name: `agreement-${name}`,
        label: t(`parties:admin.${name}`),
        value: values[`agreement-${name}`] ?? agreement?.[name] ?? '',
        error: errors[`agreement-${name}`],
        optional: t('ideas:optional'),
        ...(isOffice(name) && { hint: t(`parties:admin.${name}Hint`) }),
      },
      isOffice(name) ? {} : { type: 'date', wide: 'wide-s' },
    )
  const sent = sentValues(request).get('agreement-commitments')
  const boxes = checkInputs(
    {
      id: 'agreement-commitments',
      name: 'agreement-commitments',
      label: t('parties:admin.commitments'),
      hint: t('parties:admin.commitmentsHint'),
      error: errors['agreement-commitments'],
    },
    choicesFor(deps, request, kind),
    sent ?? agreement?.commitments ?? STANDARD_AGREEMENTS[kind],
  )
  return html`
    <h2>${t('parties:admin.agreement')}</h2>
    ${LINES.map(line)}
    ${boxes}
  `
}

const isOffice = (name: (typeof LINES)[number]): name is 'official' | 'politicalBody' =>
  name === 'official' || name === 'politicalBody'

function choicesFor({ definitions }: Deps, { language }: FastifyRequest, kind: Party['kind']) {
  const standard = STANDARD_AGREEMENTS[kind]
  const all = definitions.current.vocabularies.codes('commitment')
  return [...new Set([...standard, ...all])].map((value) => ({
    value,
    label: capital(commitmentWords(definitions.texts, language, value, kind).label),
  }))
}

/** The agreement as the form says it; what is empty is not there. */
export function agreementIn(request: FastifyRequest): NonNullable<Party['agreement']> {
  const values = sentValues(request)
  const lines = LINES.map((name) => [name, one(values, `agreement-${name}`).trim()] as const)
  const commitments = [...new Set(values.get('agreement-commitments') ?? [])]
  return { ...Object.fromEntries(lines.filter(([, text]) => text !== '')), commitments }
}
