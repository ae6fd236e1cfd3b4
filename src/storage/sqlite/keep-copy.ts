import { constants } from 'node:fs'
import { access, copyFile, open, rename, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { NoRoomError } from '../errors.js'
import type { Database } from './database.js'

/**
 * Copies the database file, which nobody else has open, with all that stands in its write-ahead log. The copy
 * gets its name when it is whole and on the disk, so one that was made before an interruption is not made
 * again. A file of that name from elsewhere, such as an earlier upgrade that was gone back on, is left alone:
 * the copy is numbered then.
 * @param made the copy that the same upgrade has made before it was interrupted
 * @throws NoRoomError
 */
export async function keepCopy(
  db: Database,
  file: string,
  ending: string,
  made: string | null = null,
  freeIn: (folder: string) => Promise<number> = freeBytes,
): Promise<string> {
  if (made !== null && (await isThere(made))) return made
  const copy = await freeName(`${file}.${ending}`)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  await refuseFull(file, freeIn)
  const part = `${copy}.part`
  // Costs nothing on file systems that share blocks between copies.
  await copyFile(file, part, constants.COPYFILE_FICLONE)
  await toDisk(part)
  await rename(part, copy)
  // Not every system lets a folder be synced; the name then follows a little later.
  await toDisk(dirname(file)).catch(() => {})
  return copy
}

async function freeName(wanted: string, n = 1): Promise<string> {
  const name = n === 1 ? wanted : `${wanted}.${n}`
  return (await isThere(name)) ? freeName(wanted, n + 1) : name
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Room for the copy, and as much again for what is written after it. */
async function refuseFull(file: string, freeIn: (folder: string) => Promise<number>): Promise<void> {
  const folder = dirname(file)
  const needed = 2 * (await stat(file)).size
  const free = await freeIn(folder)
  if (free < needed) throw new NoRoomError(folder, needed, free)
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
