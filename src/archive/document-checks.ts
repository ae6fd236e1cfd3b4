import type { ValidateFunction } from 'ajv'
import { makeAjv } from '../domain/validators.js'
import { readSchema, schemaFiles } from '../installation/schema-files.js'
import { type CollectionName, rowOf } from '../storage/register.js'

/** What is wrong with a document, one line each: a path in the document and why. Empty: nothing. */
export type DocumentCheck = (collection: CollectionName, doc: object) => string[]

/** The schemas of all documents, compiled once. */
export function makeDocumentCheck(): DocumentCheck {
  const ajv = makeAjv({ keywords: ['env'] })
  for (const name of schemaFiles().keys()) if (name !== 'config.json') ajv.addSchema(readSchema(name))
  return (collection, doc) => problemsOf(ajv.getSchema(rowOf(collection).schema) as ValidateFunction, doc)
}

function problemsOf(validate: ValidateFunction, doc: object): string[] {
  if (validate(doc)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
    return `${instancePath || '/'} ${message}${extra}`
  })
}
