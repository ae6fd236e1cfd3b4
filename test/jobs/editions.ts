import type { CaseEdition, OutboxItem, Publication } from '../../src/domain/types.gen.js'
import { NOW } from './idea-with.js'

export const by = { kind: 'person', id: 'u1', name: 'Karin Öberg' } as const

export const edition = (number: number): CaseEdition => ({
  number,
  at: `2026-11-2${number}T09:30:00.000Z`,
  revision: number,
  template: '2026-1',
  language: 'sv',
  languages: ['sv'],
  track: 'solution',
  kind: 'case',
  answers: { about: { title: `Bollihop, utgåva ${number}` } },
  translations: {},
  licence: 'CC-BY-4.0',
  publisher: { sv: 'Partnerskapet' },
})

export const publishing = (number: number): OutboxItem => ({
  id: `e${number}`,
  kind: 'case-edition',
  data: { edition: edition(number), caseId: 'i1', reference: '2026-0001', parties: [], origin: 'web' },
  attempts: 0,
  due: NOW,
})

export const publication = (number: number, withdrawnAt?: string): Publication => ({
  edition: number,
  revision: number,
  languages: ['sv'],
  at: edition(number).at,
  by,
  ...(withdrawnAt && { withdrawn: { by, at: withdrawnAt } }),
})
