import type { Tools } from '../../domain/export/formats.js'
import type { Deps } from '../deps.js'
import { readContent } from '../ideas/file-pieces.js'

/** What documents of cases are made with. */
export const documentTools = ({
  collections,
  print,
}: Pick<Deps, 'collections' | 'print'>): Required<Tools> => ({
  print,
  readImage: ({ name, pieces, hash }) => readContent(collections, { id: name, pieces, hash }),
})
