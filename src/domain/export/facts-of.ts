import type { CaseDocument, ExportField, ExportValue } from '../../types.gen.js'
import { valueOf } from '../template/values.js'
import { fieldOf } from './fields-of.js'
import { choiceOf, type Reading } from './reading.js'

type Fact = CaseDocument['facts'][number]
type ReadFact = (reading: Reading) => readonly ExportValue[]

/** The case in short: a row for each fact, in the order that readers ask for them. */
const FACTS: Readonly<Record<string, ReadFact>> = {
  owner: (reading) => [
    ...valuesIn(reading, 'solution.legalOwner'),
    ...valuesIn(reading, 'solution.legalForm'),
  ],
  partners: (reading) => cellsIn(reading, 'solution.partners', 'name'),
  parties: partiesOf,
  place: (reading) =>
    ['about.place', 'about.municipalities', 'about.counties'].flatMap((id) => valuesIn(reading, id)),
  years: yearsOf,
  publicRelations: (reading) => valuesIn(reading, 'european.publicRelations'),
  mainChallenge: (reading) => valuesIn(reading, 'challenge.mainChallenge'),
  novelty: (reading) => distinct(cellsIn(reading, 'novelty.claims', 'scope')),
  evidence: evidenceFact,
  contact: (reading) =>
    ['about.contactFunction', 'about.contactOrganisation', 'about.contactEmail'].flatMap((id) =>
      valuesIn(reading, id),
    ),
}

export const factsOf = (reading: Reading): Fact[] =>
  Object.entries(FACTS)
    .map(([id, read]) => ({ id, label: reading.t(`export:facts.${id}`), values: [...read(reading)] }))
    .filter(({ values }) => values.length > 0)

/** The values of a field as far as they can be shown; none when the template edition does not ask for it. */
export function valuesIn(reading: Reading, id: string): readonly ExportValue[] {
  return shownField(reading, id)?.values ?? []
}

function shownField(reading: Reading, id: string): ExportField | undefined {
  const field = reading.template.field(id)
  return field && fieldOf(reading, field)
}

const cellsIn = (reading: Reading, id: string, column: string): readonly ExportValue[] =>
  shownField(reading, id)?.rows?.flatMap(({ cells }) => cells[column] ?? []) ?? []

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
  const year = valueOf(edition.answers, 'solution.startYear')
  const endYear = valueOf(edition.answers, 'solution.endYear')
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
  const code = valueOf(reading.edition.answers, 'evaluation.evidenceLevel')
  if (typeof code !== 'string' || !/^[1-5]$/.test(code)) return undefined
  const { text: label } = choiceOf(reading, 'evidenceLevel', code)
  return { level: Number(code), of: LEVELS, label, explanation: reading.t(`export:evidence.${code}`) }
}

function evidenceFact(reading: Reading): ExportValue[] {
  const code = String(valueOf(reading.edition.answers, 'evaluation.evidenceLevel') ?? '')
  if (evidenceOf(reading) === undefined) return []
  const label = reading.t(`vocabulary:evidenceLevel.${code}`)
  return [{ text: reading.t('export:values.evidence', { level: code, of: LEVELS, label }), code }]
}
