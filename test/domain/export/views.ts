import { type CaseView, caseView } from '../../../src/domain/export/case-view.js'
import type { ViewSources } from '../../../src/domain/export/reading.js'
import { earlierEdition } from '../../../src/domain/publication/earlier-editions.js'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { nextCase } from '../../../src/domain/publication/next-case.js'
import type { Case, Party } from '../../../src/domain/types.gen.js'
import { compactIdea, effectOf } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { hostileEdition } from '../../fixtures/hostile.js'

const stamp = {
  by: { kind: 'system', id: 'system', name: 'Fyrsteg' },
  at: '2026-01-01T00:00:00.000Z',
} as const
const party: Party = {
  id: 'p1',
  revision: 1,
  kind: 'municipality',
  name: { sv: 'Degerfors "kommun"' },
  active: true,
  created: stamp,
  changed: stamp,
}

export const sources: ViewSources = { ...context, parties: [party], baseUrl: 'https://fyrsteg.example' }

const idea = compactIdea()

/** The Compact, published for the first time. */
export const compactCase: Case = nextCase(
  null,
  effectOf(idea, makeEdition(context, idea, new Date('2026-10-14T09:00:00Z'))),
).doc

/** A case with two editions, the second as hostile as an answer can be. */
export const hostileCase: Case = {
  ...compactCase,
  reference: '2026-0666',
  parties: ['p1', 'p-gone'],
  edition: hostileEdition,
  earlier: [earlierEdition({ ...hostileEdition, number: 1, at: '2026-03-03T09:00:00.000Z' })],
}

export const viewOf = (doc: Case, language: string): CaseView => caseView(doc, doc.edition, language, sources)
