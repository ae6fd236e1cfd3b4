import { operation } from '../operation.js'

export default operation({
  id: 'listVocabularies',
  method: 'GET',
  url: '/vocabularies',
  tag: 'definitions',
  summary: 'List all vocabularies with their words',
  access: 'public',
  answers: [{ status: 200, description: 'The vocabularies', shape: 'api-vocabularies' }],
  handle: ({ deps: { definitions }, request }) => ({
    items: [...definitions.vocabularies.schemes].map(([id, { edition, source, entries }]) => ({
      id,
      edition,
      source,
      entries: entries.map((entry) => ({ label: request.t(`vocabulary:${id}.${entry.code}`), ...entry })),
    })),
  }),
})
