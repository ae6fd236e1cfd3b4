import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '../storage/open-store.js'

/** Whoever deletes a folder must know that it was made to be deleted. */
const MARK = '.fyrsteg-demo'

/** The folder or database holds something that is not a demo's. */
export class NotADemoError extends Error {
  override readonly name = 'NotADemoError'
  constructor(readonly place: string) {
    super(place)
  }
}

/**
 * An empty folder that is marked as a demo's. An earlier demo's is replaced, unless it is still in use.
 * @throws NotADemoError, StoreLockedError or the system's error.
 */
export async function freshDemoFolder(folder: string): Promise<void> {
  const names = await namesIn(folder)
  if (names.includes(MARK)) await removeUnused(folder)
  else if (names.length > 0) throw new NotADemoError(folder)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, MARK), '')
}

async function namesIn(folder: string): Promise<string[]> {
  const known = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return known === null ? [] : readdir(folder)
}

/** Opening the engine tells whether another demo is still at work in it. */
async function removeUnused(folder: string): Promise<void> {
  const store = await openEngine({ dataFolder: folder })
  await store.close()
  await rm(folder, { recursive: true })
}
