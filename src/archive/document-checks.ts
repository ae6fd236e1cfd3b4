import { readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { teachFormats } from '../domain/formats.js'
import { fileOf } from '../paths.js'
import type { CollectionName } from './format.js'

/** What is wrong with a document, one line each: a path in the document and why. Empty: nothing. */
export type DocumentCheck = (collection: CollectionName, doc: object) => string[]

const SCHEMA_OF: Record<CollectionName, string> = {
  definitions: 'definition.json',
  parties: 'party.json',
  partyNotes: 'party-note.json',
  people: 'person.json',
  credentials: 'credential.json',
  ideas: 'idea.json',
  history: 'history-document.json',
  ideaItems: 'idea-item.json',
  anchors: 'anchor.json',
  filePieces: 'file-piece.json',
  cases: 'case.json',
  meetings: 'meeting.json',
  terms: 'term.json',
  foreignCases: 'foreign-case.json',
  engineMonths: 'engine-month.json',
  memoryFiles: 'memory-file.json',
  memory: 'memory-sentence.json',
}

/** The schemas of all documents, compiled once. */
export function makeDocumentCheck(folder: URL = fileOf('schemas/')): DocumentCheck {
  const ajv = teachFormats(new Ajv({ allErrors: true, keywords: ['env'] }))
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'config.json'))
    if (name !== 'vocabularies.json') ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  return (collection, doc) => problemsOf(ajv.getSchema(SCHEMA_OF[collection]) as ValidateFunction, doc)
}

function problemsOf(validate: ValidateFunction, doc: object): string[] {
  if (validate(doc)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
    return `${instancePath || '/'} ${message}${extra}`
  })
}
