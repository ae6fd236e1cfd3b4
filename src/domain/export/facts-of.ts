import { caseAddress } from '../publication/case-address.js'
import { answerTo, fieldOfPart, type Part } from '../template/parts.js'
import type { CaseDocument, ExportField, ExportValue } from '../types.gen.js'
import { fieldOf } from './fields-of.js'
import { choiceOf, type Reading } from './reading.js'

type Fact = CaseDocument['facts'][number]
type ReadFact = (reading: Reading) => readonly ExportValue[]

const PLACE: readonly Part[] = ['place', 'municipalities', 'counties']
const CONTACT: readonly Part[] = ['contactFunction', 'contactOrganisation', 'contactEmail']

/** The case in short: a row for each fact, in the order that readers ask for them. */
const FACTS: Readonly<Record<string, ReadFact>> = {
  owner: (reading) => [...valuesOfPart(reading, 'owner'), ...valuesOfPart(reading, 'ownerForm')],
  partners: (reading) => cellsOfPart(reading, 'partnerName'),
  parties: partiesOf,
  place: (reading) => PLACE.flatMap((part) => valuesOfPart(reading, part)),
  years: yearsOf,
  publicRelations: (reading) => valuesOfPart(reading, 'publicRelations'),
  mainChallenge: (reading) => valuesOfPart(reading, 'mainChallenge'),
  novelty: (reading) => distinct(cellsOfPart(reading, 'claimScope')),
  evidence: evidenceFact,
  contact: (reading) => [...CONTACT.flatMap((part) => valuesOfPart(reading, part)), askingIn(reading)],
}

/** The form by which readers ask about a case, wherever they read it. */
const askingIn = ({ t, baseUrl, language, doc }: Reading): ExportValue => ({
  text: t('export:askHere'),
  href: `${caseAddress(baseUrl, language, doc.reference)}/ask`,
})

export const factsOf = (reading: Reading): Fact[] =>
  Object.entries(FACTS)
    .map(([id, read]) => ({ id, label: reading.t(`export:facts.${id}`), values: [...read(reading)] }))
    .filter(({ values }) => values.length > 0)

/**
 * The values of the field of a part as far as they can be shown; none when the template edition does not ask
 * for it.
 */
export function valuesOfPart(reading: Reading, part: Part): readonly ExportValue[] {
  return shownField(reading, fieldOfPart(reading.edition, part))?.values ?? []
}

function shownField(reading: Reading, id: string): ExportField | undefined {
  const field = reading.template.field(id)
  return field && fieldOf(reading, field)
}

/** The cells of the column of a part, in all rows. */
function cellsOfPart(reading: Reading, part: Part): readonly ExportValue[] {
  const [section, name, column = ''] = fieldOfPart(reading.edition, part).split('.')
  return shownField(reading, `${section}.${name}`)?.rows?.flatMap(({ cells }) => cells[column] ?? []) ?? []
}

const distinct = (values: readonly ExportValue[]): readonly ExportValue[] =>
  values.filter(({ text }, n) => values.findIndex((other) => other.text === text) === n)

/** Names of the parties that the case names, in the order of the case. */
function partiesOf({ doc, parties, language }: Reading): ExportValue[] {
  return doc.parties.flatMap((id) => {
    const names = parties.find((party) => party.id === id)?.name ?? {}
    const own = names[language]
    if (own !== undefined) return [{ text: own }]
    const [other] = Object.entries(names)
    return other ? [{ text: other[1], language: other[0] }] : []
  })
}

function yearsOf({ edition, t }: Reading): ExportValue[] {
  const year = answerTo(edition, 'startYear')
  const endYear = answerTo(edition, 'endYear')
  if (typeof year !== 'number') return []
  const text =
    typeof endYear === 'number'
      ? t('export:values.years', { year, endYear })
      : t('export:values.since', { year })
  return [{ text, code: String(year) }]
}

const LEVELS = 5

/** The evidence level with what it means, when the case says one. */
export function evidenceOf(reading: Reading): CaseDocument['evidence'] {
  const code = answerTo(reading.edition, 'evidenceLevel')
  if (typeof code !== 'string' || !/^[1-5]$/.test(code)) return undefined
  const { text: label } = choiceOf(reading, 'evidenceLevel', code)
  return { level: Number(code), of: LEVELS, label, explanation: reading.t(`export:evidence.${code}`) }
}

function evidenceFact(reading: Reading): ExportValue[] {
  const code = String(answerTo(reading.edition, 'evidenceLevel') ?? '')
  if (evidenceOf(reading) === undefined) return []
  const label = reading.t(`vocabulary:evidenceLevel.${code}`)
  return [{ text: reading.t('export:values.evidence', { level: code, of: LEVELS, label }), code }]
}
