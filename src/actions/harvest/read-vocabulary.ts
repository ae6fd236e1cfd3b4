import { DomainError } from '../../domain/errors.js'
import type { Graph } from '../../domain/harvest/rdf/graph.js'
import {
  allVocabularies,
  type VocabularySources,
  vocabularyGraph,
} from '../../domain/harvest/rdf/vocabulary-graph.js'
import { baseUrlOf } from '../base-url.js'
import type { Deps } from '../deps.js'

const sourcesOf = ({ definitions, config }: Deps): VocabularySources => ({
  vocabularies: definitions.vocabularies,
  texts: definitions.texts,
  baseUrl: baseUrlOf(config),
})

/** A vocabulary, or all of them. @throws DomainError `not-found` */
export function readVocabulary(deps: Deps, id?: string): Graph {
  const sources = sourcesOf(deps)
  if (id === undefined) return allVocabularies(sources)
  const scheme = sources.vocabularies.scheme(id)
  if (!scheme) throw new DomainError('not-found')
  return vocabularyGraph(sources, id, scheme)
}
