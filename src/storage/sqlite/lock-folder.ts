import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StoreLockedError, StoreUnavailableError } from '../errors.js'
import type { Connection, Driver } from './driver.js'

/**
 * Makes the folder if need be and takes it for this process: a transaction on a file of its own, held as long
 * as the process lives. The system releases it even after a crash, so no stale lock is ever left.
 * @throws StoreLockedError, StoreUnavailableError
 */
export function lockFolder(folder: string, driver: Driver): Connection {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new StoreUnavailableError(`${folder} cannot be written: ${(cause as Error).message}`, { cause })
  }
  return take(folder, driver)
}

function take(folder: string, driver: Driver): Connection {
  let lock: Connection | undefined
  try {
    lock = driver.open(join(folder, 'lock.db'))
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock?.close()
    if (/locked|busy/i.test((cause as Error).message)) throw new StoreLockedError(folder)
    throw new StoreUnavailableError(`${folder} cannot be locked: ${(cause as Error).message}`, { cause })
  }
}
