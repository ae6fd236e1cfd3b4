import type { Meta, Store } from '../storage/port.js'

/** An import has begun here and has not ended. */
export interface ImportMark {
  readonly file: string
  /** When (RFC 3339, UTC). */
  readonly began: string
}

/**
 * The store holds a part of an archive, or another process is still importing: nothing but an import may use
 * it.
 */
export class HalfImportedError extends Error {
  override readonly name = 'HalfImportedError'
  constructor(readonly mark: ImportMark) {
    super(`the import of ${mark.file} has not been completed`)
  }
}

const NAME = 'import'

/** @throws HalfImportedError */
export async function refuseHalfImported({ meta }: Pick<Store, 'meta'>): Promise<void> {
  const mark = await meta.get(NAME)
  if (mark !== null) throw new HalfImportedError(JSON.parse(mark))
}

/**
 * Before the first document.
 * @param again replaces the mark of an import that was not completed
 * @returns whether there was one.
 * @throws HalfImportedError
 */
export async function markImport(meta: Meta, mark: ImportMark, again: boolean): Promise<boolean> {
  const before = await meta.get(NAME)
  if (before !== null && !again) throw new HalfImportedError(JSON.parse(before))
  if (!(await meta.set(NAME, JSON.stringify(mark), before))) throw new HalfImportedError(mark)
  return before !== null
}

/** After the last one. */
export async function unmarkImport(meta: Meta): Promise<void> {
  await meta.set(NAME, null, await meta.get(NAME))
}

export const isHalfImported = async (meta: Meta): Promise<boolean> => (await meta.get(NAME)) !== null
