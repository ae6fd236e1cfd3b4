import type { Db } from 'mongodb'
import type { DocumentName } from '../port.js'

interface Found {
  readonly _id: string
  readonly collection: string
  readonly version: number
}

/** Versions of documents of any collections, in one command. */
export async function readVersions(
  db: Db,
  documents: readonly DocumentName[],
): Promise<readonly (number | null)[]> {
  const [first, ...others] = stagesOf(documents)
  if (first === undefined) return []
  const unions = others.map(({ coll, pipeline }) => ({ $unionWith: { coll, pipeline } }))
  const found = await db
    .collection(first.coll)
    .aggregate<Found>([...first.pipeline, ...unions], { batchSize: documents.length + 1 })
    .toArray()
  const versions = new Map(found.map(({ collection, _id, version }) => [`${collection} ${_id}`, version]))
  return documents.map(({ collection, id }) => versions.get(`${collection} ${id}`) ?? null)
}

function stagesOf(documents: readonly DocumentName[]) {
  const names = [...new Set(documents.map(({ collection }) => collection))]
  return names.map((coll) => {
    const ids = documents.flatMap(({ collection, id }) => (collection === coll ? [id] : []))
    const fields = { collection: { $literal: coll }, version: '$store.version' }
    return { coll, pipeline: [{ $match: { _id: { $in: ids } } }, { $project: fields }] }
  })
}
