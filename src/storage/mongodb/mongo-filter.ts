import type { Document } from 'mongodb'
import type { Filter, Scalar } from '../port.js'
import { foldedTokens, tagToken, wordToken } from '../tokens.js'

/** A filter in MongoDB's words. Values only ever stand behind `$in`, `$eq` and the like: none is read as an operator. */
export function mongoFilter(filter: Filter): Document {
  const parts: Document[] = [
    ...Object.entries(filter.scalars ?? {}).map(([name, values]) => scalarPart(name, values)),
    ...Object.entries(filter.tags ?? {}).map(([facet, values]) => ({
      'store.terms': { $in: values.map((value) => tagToken(facet, value)) },
    })),
    ...(filter.words?.length ? [{ 'store.terms': { $all: filter.words.map(wordToken) } }] : []),
    ...(filter.folded ?? []).map((stem) => ({ 'store.terms': { $in: [...foldedTokens(stem)] } })),
    ...(filter.notWords?.length
      ? [{ $nor: [{ 'store.terms': { $all: filter.notWords.map(wordToken) } }] }]
      : []),
    ...Object.entries(filter.range ?? {}).map(([name, { from, to }]) => ({
      [`store.keys.${name}`]: { $gte: from ?? -Number.MAX_VALUE, $lte: to ?? Number.MAX_VALUE },
    })),
  ]
  return parts.length === 0 ? {} : { $and: parts }
}

/** Absent and null are the same, and `$in: [null]` finds both. */
const scalarPart = (name: string, values: readonly Scalar[]): Document => ({
  [`store.keys.${name}`]: { $in: [...values] },
})
