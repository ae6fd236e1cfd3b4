import { readFileSync } from 'node:fs'
import type { ProcessTightening, TemplateEdition } from '../../src/domain/types.gen.js'
import { fileOf } from '../../src/installation/paths.js'

/** What a partnership may upload as its own edition of the process. */
export const OWN_PROCESS: ProcessTightening = {
  extends: '2026-1',
  edition: 'kumla-2027-1',
  requirements: [{ id: 'home-visit', check: 'ticked', tickedBy: ['advisor'] }],
  gates: [
    { id: 'to-specification', add: ['home-visit'] },
    { id: 'to-take-on', add: ['home-visit'] },
  ],
  guards: [{ move: 'take-on', from: 'submitted', to: 'identification', gate: 'to-take-on' }],
  moves: [{ id: 'close', roles: ['workgroup'] }],
  typicalDays: { submitted: 7 },
  labels: {
    sv: {
      'steps.identification': 'Lyssna',
      'gates.to-take-on': 'Innan vi börjar',
      'requirements.home-visit.label': 'Hembesök gjort',
      'requirements.home-visit.missing': 'Besök dem först.',
    },
    en: {
      'steps.identification': 'Listen',
      'gates.to-take-on': 'Before we begin',
      'requirements.home-visit.label': 'Visit made',
      'requirements.home-visit.missing': 'Visit them first.',
    },
  },
}

const product = JSON.parse(
  readFileSync(fileOf('schemas/template/editions/2026-1.json'), 'utf8'),
) as TemplateEdition

/** An edition of the template with one question more, and its words. */
export function ownTemplate(): TemplateEdition {
  const { $schema: _, ...copy } = structuredClone(product)
  const evaluation = copy.sections.find(({ id }) => id === 'evaluation')
  evaluation?.fields.push({ id: 'cost', type: 'text', maxLength: 2000, translate: 'optional' })
  return {
    ...copy,
    edition: 'kumla-2027-1',
    follows: '2026-1',
    changes: [{ kind: 'add', field: 'evaluation.cost' }],
    labels: {
      sv: {
        'fields.evaluation.cost.label': 'Vad kostade det?',
        'sections.evaluation.title': 'Hur gick det?',
      },
      en: {
        'fields.evaluation.cost.label': 'What did it cost?',
        'sections.evaluation.title': 'How did it go?',
      },
    },
  }
}
