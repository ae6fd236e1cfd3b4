import type { Texts } from '../texts.js'
import type { TemplateField } from '../types.gen.js'
import type { Template } from './compile-template.js'
import { fieldOfPart, isPart, PARTS, type Part } from './parts.js'

type Played = Pick<TemplateField, 'type' | 'vocabulary'>

/** Parts whose answer is a code, with the vocabulary that code counts on. */
const CODES: Readonly<Partial<Record<Part, string>>> = {
  counties: 'county',
  municipalities: 'municipality',
  kind: 'solutionKind',
  stage: 'solutionStage',
  ownerForm: 'organisationForm',
  challenges: 'challenge',
  mainChallenge: 'challenge',
  goals: 'sdg',
  claimScope: 'noveltyScope',
  evaluated: 'yesNo',
  independent: 'yesNoUnclear',
  evidenceLevel: 'evidenceLevel',
  partnerSearch: 'yesNo',
  publicRelations: 'publicRelation',
}

/** Parts that are neither a code nor a text. */
const TYPES: Readonly<Partial<Record<Part, readonly TemplateField['type'][]>>> = {
  contactEmail: ['email'],
  startYear: ['year'],
  endYear: ['year'],
  takenUpYear: ['year'],
  partners: ['rows'],
  claims: ['rows'],
  takenUp: ['rows'],
}

const TEXT: readonly TemplateField['type'][] = ['line', 'text']
const CODE: readonly TemplateField['type'][] = ['choice', 'choices']

const typesOf = (part: Part): readonly TemplateField['type'][] =>
  TYPES[part] ?? (CODES[part] === undefined ? TEXT : CODE)

/**
 * Parts that are unknown, are played by no field, or by one that cannot play them; each line says in English
 * and Swedish what to write instead. An edition without a title has nothing to be called by.
 */
export function partProblems(template: Template, texts: Texts): string[] {
  const say = (key: string, params: Readonly<Record<string, string>>): string =>
    ['en', 'sv'].map((language) => texts.in(language)(`definitions:rows.${key}`, params)).join(' / ')
  const named = Object.entries(template.edition.parts ?? {}).flatMap(([part, field]) => {
    if (!isPart(part)) return [[part, say('partUnknown', { known: Object.keys(PARTS).join(', ') })]]
    const found = playedBy(template, field)
    if (!found) return [[part, say('partField', { field })]]
    const [types, vocabulary] = [typesOf(part), CODES[part]]
    if (!types.includes(found.type)) return [[part, say('partType', { field, types: types.join(', ') })]]
    const isOther = vocabulary !== undefined && found.vocabulary !== vocabulary
    return isOther ? [[part, say('partVocabulary', { field, vocabulary })]] : []
  })
  const hasTitle = playedBy(template, fieldOfPart(template.edition, 'title')) !== undefined
  const isTold = named.some(([part]) => part === 'title')
  const title = hasTitle || isTold ? [] : [['title', say('partMissing', {})]]
  return [...named, ...title].map(([part, problem]) => `parts[${part}]: ${problem}`)
}

function playedBy(template: Template, id: string): Played | undefined {
  const [section, name, column] = id.split('.')
  const def = template.field(`${section}.${name}`)?.def
  return column === undefined ? def : def?.fields?.find((one) => one.id === column)
}
