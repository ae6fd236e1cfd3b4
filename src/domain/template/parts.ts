import type { Answers, TemplateEdition } from '../types.gen.js'
import { type AnswerValue, valueOf } from './values.js'

/**
 * The parts that code knows, each with the field that plays it where an edition does not say: the one that
 * played it in every edition of version 0.1.0. A column of rows is named by its field and its own id.
 */
export const PARTS = {
  title: 'about.title',
  summary: 'about.summary',
  counties: 'about.counties',
  municipalities: 'about.municipalities',
  place: 'about.place',
  contactFunction: 'about.contactFunction',
  contactOrganisation: 'about.contactOrganisation',
  contactEmail: 'about.contactEmail',
  kind: 'solution.kind',
  description: 'solution.description',
  stage: 'solution.stage',
  startYear: 'solution.startYear',
  endYear: 'solution.endYear',
  owner: 'solution.legalOwner',
  ownerForm: 'solution.legalForm',
  partners: 'solution.partners',
  partnerName: 'solution.partners.name',
  problem: 'challenge.problem',
  challenges: 'challenge.challenges',
  mainChallenge: 'challenge.mainChallenge',
  goals: 'challenge.goals',
  groups: 'challenge.groups',
  claims: 'novelty.claims',
  claimScope: 'novelty.claims.scope',
  evaluated: 'evaluation.done',
  independent: 'evaluation.independent',
  findings: 'evaluation.findings',
  evidenceLevel: 'evaluation.evidenceLevel',
  difficulties: 'evaluation.difficulties',
  keep: 'spread.keep',
  adapt: 'spread.adapt',
  needs: 'spread.needs',
  offers: 'spread.offers',
  seeks: 'spread.seeks',
  partnerSearch: 'spread.partnerSearch',
  takenUp: 'spread.takenUp',
  takenUpBy: 'spread.takenUp.who',
  takenUpWhere: 'spread.takenUp.where',
  takenUpYear: 'spread.takenUp.year',
  publicRelations: 'european.publicRelations',
} as const

export type Part = keyof typeof PARTS
export type Parts = NonNullable<TemplateEdition['parts']>

export const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name)

/** What names the fields that play a part: an edition of the template, or what was answered under it. */
export interface WithParts {
  readonly parts?: Parts
}

/** Answers that say by themselves which field plays which part: an idea, an edition of a case. */
export interface Answered extends WithParts {
  readonly answers: Answers
}

/** Full id of the field, or of the column, that plays a part. */
export const fieldOfPart = ({ parts }: WithParts, part: Part): string =>
  parts !== undefined && Object.hasOwn(parts, part) ? (parts[part] ?? PARTS[part]) : PARTS[part]

/** Id of the section in which the field of a part stands. */
export const sectionOfPart = (doc: WithParts, part: Part): string =>
  fieldOfPart(doc, part).split('.')[0] ?? ''

/** Id of the column that plays a part within its rows. */
export const columnOfPart = (doc: WithParts, part: Part): string => fieldOfPart(doc, part).split('.')[2] ?? ''

/** The answer to the field that plays a part. */
export const answerTo = (doc: Answered, part: Part): AnswerValue | undefined =>
  valueOf(doc.answers, fieldOfPart(doc, part))

/** The codes that are given in answer to the field of a part; none when it has not been answered. */
export const codesOfPart = (doc: Answered, part: Part): string[] =>
  [answerTo(doc, part)].flat().filter((code): code is string => typeof code === 'string')

/**
 * What is kept with the answers that are given under an edition: the parts that other fields play than usual.
 * Most editions have none, and nothing is kept.
 */
export function partsKept({ parts = {} }: TemplateEdition): WithParts {
  const other = Object.entries(parts).filter(([part, field]) => isPart(part) && PARTS[part] !== field)
  return other.length > 0 ? { parts: Object.fromEntries(other) } : {}
}
