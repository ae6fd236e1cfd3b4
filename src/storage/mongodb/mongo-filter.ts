import type { Document } from 'mongodb'
import type { Filter, Scalar } from '../port.js'
import { foldedTokens, startPrefixes, tagToken, wordToken } from '../tokens.js'
import { dated } from './dates.js'
import { type PathSpec, pathOf, TERMS } from './paths.js'

/**
 * A filter in MongoDB's words. Values only ever stand behind `$in`, `$eq` and the like: none is read as an
 * operator.
 */
export function mongoFilter(filter: Filter, spec: PathSpec): Document {
  return allOf([
    ...scalarParts(filter, spec),
    ...tagParts(filter),
    ...wordParts(filter),
    ...rangeParts(filter, spec),
  ])
}

/** All of these conditions; an empty one asks for nothing. */
export function allOf(parts: readonly Document[]): Document {
  const asking = parts.filter((part) => Object.keys(part).length > 0)
  return asking.length > 1 ? { $and: asking } : (asking[0] ?? {})
}

const scalarParts = ({ scalars = {} }: Filter, spec: PathSpec): Document[] =>
  Object.entries(scalars).map(([name, values]) => ({ [pathOf(spec, name)]: oneOf(values.map(storedScalar)) }))

/** As it lies in a document, where it may be the document's own field. */
export const storedScalar = (value: Scalar): unknown => dated(value)

/** Absent and null are the same, and both ways of asking find both. */
const oneOf = (values: readonly unknown[]): Document =>
  values.length === 1 ? { $eq: values[0] } : { $in: [...values] }

const tagParts = ({ tags = {} }: Filter): Document[] =>
  Object.entries(tags).map(([facet, values]) => ({
    [TERMS]: oneOf(values.map((value) => tagToken(facet, value))),
  }))

function wordParts({ words = [], folded = [], starts = [], notWords = [] }: Filter): Document[] {
  return [
    ...words.map((stem) => ({ [TERMS]: { $eq: wordToken(stem) } })),
    ...folded.map((stem) => ({ [TERMS]: { $in: [...new Set(foldedTokens(stem))] } })),
    ...(starts.length > 0 ? [{ [TERMS]: { $in: starts.flatMap(startTerms) } }] : []),
    ...(notWords.length > 0 ? [{ $nor: [{ [TERMS]: { $all: notWords.map(wordToken) } }] }] : []),
  ]
}

/** Our own tokens have letters and digits only; an anchored beginning goes by the index. */
const startTerms = (beginning: string): (string | RegExp)[] => [
  ...startPrefixes(beginning).map((prefix) => new RegExp(`^${prefix}`)),
  ...foldedTokens(beginning),
]

const rangeParts = ({ range = {} }: Filter, spec: PathSpec): Document[] =>
  Object.entries(range).map(([name, { from, to }]) => ({
    [pathOf(spec, name)]: { $gte: from ?? -Number.MAX_VALUE, $lte: to ?? Number.MAX_VALUE },
  }))
