import type { Template } from '../template/compile-template.js'
import type { Idea } from '../types.gen.js'
import { type Coverage, coverageOf } from './coverage.js'
import { translationStatus } from './translation-status.js'
import { variantsOf } from './variants.js'

/** Why a translation waits, the most urgent first: the public reads what is outdated. */
export const URGENCIES = ['outdated-published', 'to-review', 'outdated', 'to-translate', 'done'] as const
export type Urgency = (typeof URGENCIES)[number]

/** One idea in one language. */
export interface Waiting {
  readonly idea: Pick<Idea, 'id' | 'reference' | 'answers' | 'language' | 'changed'>
  readonly language: string
  readonly urgency: Urgency
  readonly coverage: Coverage
}

/**
 * How an idea's translations wait, language by language.
 * @param languages those that are switched on, by comma
 */
export const waitingIn = (template: Template, idea: Idea, languages: string): Waiting[] =>
  variantsOf(languages, idea).map((language) =>
    waitingFor(idea, language, coverageOf(translationStatus(template, idea, language))),
  )

/** The same, as keys: each urgency once. */
export const urgenciesOf = (template: Template, idea: Idea, languages: string): Urgency[] => [
  ...new Set(waitingIn(template, idea, languages).map(({ urgency }) => urgency)),
]

export function waitingFor(idea: Idea, language: string, coverage: Coverage): Waiting {
  const { id, reference, answers, language: source, changed } = idea
  const seen = { id, answers, language: source, changed, ...(reference !== undefined && { reference }) }
  return { idea: seen, language, coverage, urgency: urgencyOf(idea, coverage) }
}

function urgencyOf({ publications }: Idea, { counts, texts }: Coverage): Urgency {
  const newest = publications.at(-1)
  const isPublished = newest !== undefined && newest.withdrawn === undefined
  if (counts.outdated > 0) return isPublished ? 'outdated-published' : 'outdated'
  if (counts.reviewed === texts) return 'done'
  return counts.translated > 0 && counts.missing + counts.machine + counts.draft === 0
    ? 'to-review'
    : 'to-translate'
}

/** Within one urgency, what is nearest to being done comes first: it can be read soonest. */
export const byUrgency = (all: readonly Waiting[]): Waiting[] =>
  [...all].sort(
    (a, b) =>
      URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
      b.coverage.percent - a.coverage.percent ||
      (a.idea.changed.at < b.idea.changed.at ? 1 : -1),
  )
