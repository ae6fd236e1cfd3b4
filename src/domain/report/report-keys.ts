import { yearOf } from '../dates/for-machines.js'
import { type Answered, answerTo, codesOfPart } from '../template/parts.js'
import type { Idea } from '../types.gen.js'

/**
 * The years whose report has to read this idea: something of it was published, withdrawn, handed over, asked
 * or taken up in them. Everything else in a report is counted by keys.
 */
export function reportYears({ publications, requests = [], deliveries = [], uptakes = [] }: Idea): string[] {
  const times = [
    ...publications.flatMap(({ at, withdrawn }) => [at, ...(withdrawn ? [withdrawn.at] : [])]),
    ...requests.map(({ at }) => at),
    ...deliveries.map(({ date }) => date),
    ...uptakes.map(({ at }) => at),
  ]
  return [...new Set(times.map(yearOf))]
}

/** What reports count an idea by: some of the tags that it is found by. */
export const reportTags = (idea: Idea) => ({
  challenge: codesOfPart(idea, 'challenges'),
  municipality: codesOfPart(idea, 'municipalities'),
  origin: [idea.origin.kind],
  party: idea.parties,
  year: [yearOf(idea.created.at)],
  evaluated: evaluationKeys(idea),
})

/**
 * Evidence level with how it was evaluated, `3` and `3-evaluated` and `3-independent`, so that they can be
 * counted.
 */
export function evaluationKeys(idea: Answered): string[] {
  const level = String(answerTo(idea, 'evidenceLevel') ?? 'none')
  if (answerTo(idea, 'evaluated') !== 'yes') return level === 'none' ? [] : [level]
  const isIndependent = answerTo(idea, 'independent') === 'yes'
  return [level, `${level}-evaluated`, ...(isIndependent ? [`${level}-independent`] : [])]
}
