import { nameOf } from '../../../src/domain/actor.js'
import type { Process } from '../../../src/domain/process/compile-process.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { ADVISOR, compactIdea } from '../../fixtures/compact.js'

export const NOW = new Date('2026-11-23T09:30:00.000Z')

let made = 0
export const newId = (): string => `id${++made}`

const stamp = { by: nameOf(ADVISOR), at: NOW.toISOString() }

/** An idea that meets the requirements of every gate, standing in any state. */
export function readyIdea(process: Process, state: string, changes: Partial<Idea> = {}): Idea {
  const idea = compactIdea()
  const ticked = process.definition.requirements.filter(({ check }) => check === 'ticked')
  const withGroups = { ...idea.answers.challenge, groups: 'Föreningar' }
  return {
    ...idea,
    state,
    step: process.state(state)?.step ?? (state === 'draft' || state === 'submitted' ? null : 'dissemination'),
    answers: {
      ...idea.answers,
      challenge: withGroups,
      solution: { ...idea.answers.solution, scope: 'Bara regionen', stage: 'in-use' },
      evaluation: { ...idea.answers.evaluation, how: 'Före och efter', who: 'Universitetet' },
      european: { ...idea.answers.european, fundingKinds: ['iop'] },
    },
    screening: { tests: { complements: { answer: 'yes' } }, conclusion: 'is', ...stamp },
    ticks: Object.fromEntries(ticked.map(({ id }) => [id, { note: 'ja', ...stamp }])),
    followUp: '2027-11-01',
    parties: ['p1'],
    publications: [{ edition: 1, revision: 3, languages: ['sv', 'en'], at: stamp.at, by: stamp.by }],
    variants: {
      en: {
        ...idea.variants.en,
        ...signedUnits(['challenge.groups', 'evaluation.how', 'evaluation.who'], withGroups.groups),
      },
    },
    ...(state === 'offered' && { offer: offerTo('u-r') }),
    ...(state === 'paused' && { pause: { reason: 'funding', reviewDate: '2027-01-10' } }),
    ...(state === 'closed' && { closing: { reason: 'spread', lesson: 'Det gick.' } }),
    ...changes,
  }
}

function signedUnits(ids: readonly string[], groups: string): Idea['variants'][string] {
  const sources: Record<string, string> = {
    'challenge.groups': groups,
    'evaluation.how': 'Före och efter',
    'evaluation.who': 'Universitetet',
  }
  return Object.fromEntries(
    ids.map((id) => {
      const source = { revision: 1, text: sources[id] as string }
      const signedOff = { ...stamp, source, text: 'English' }
      return [id, { text: 'English', origin: 'person', state: 'reviewed', ...stamp, source, signedOff }]
    }),
  )
}

export const offerTo = (id: string, until = '2026-11-20T00:00:00.000Z'): NonNullable<Idea['offer']> => ({
  to: { kind: 'person', id, name: 'Robin' },
  from: nameOf(ADVISOR),
  shared: 'Allt',
  until,
})
