import { HalfImportedError } from '../archive/import-mark.js'
import { ArchiveError } from '../archive/read-archive.js'
import { DomainError } from '../domain/errors.js'
import type { Translate } from '../domain/texts.js'
import { ConfigError } from '../installation/config.js'
import { DefinitionError } from '../installation/definitions.js'
import { RefusedPortError } from '../installation/free-port.js'
import { NoRoomError, NoStoreError, StoreLockedError, StoreUnavailableError } from '../storage/errors.js'
import { StoreNewerError } from '../storage/format.js'
import { CommandError, UsageError } from './command.js'
import { EXIT, type ExitCode } from './exit-codes.js'

/** Why a command ended, in plain lines for the operator. */
export interface Explanation {
  readonly lines: readonly string[]
  readonly exit: ExitCode
}

const FOLDER_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOSPC'])

interface SystemError extends Error {
  readonly code: string
  readonly path?: string
  readonly syscall?: string
  readonly port?: number
}

/** Puts an error into words. What nobody expected comes with its trace, to be reported. */
export function explain(error: unknown, t: Translate): Explanation {
  if (error instanceof UsageError) return one(error.message, EXIT.usage)
  if (error instanceof CommandError) return one(error.message, error.exit)
  if (error instanceof ConfigError) return listed(t('cli:problems.config'), error.problems, EXIT.usage)
  if (error instanceof DefinitionError)
    return listed(t('cli:problems.definitions'), error.problems, EXIT.badDefinitions)
  if (error instanceof RefusedPortError)
    return one(t('cli:problems.portRefused', { port: error.port }), EXIT.portTaken)
  if (error instanceof NoStoreError)
    return one(t('cli:problems.noStore', { folder: error.folder }), EXIT.folderUnusable)
  if (error instanceof StoreLockedError)
    return one(t('cli:problems.folderLocked', { folder: error.folder }), EXIT.folderLocked)
  if (error instanceof StoreUnavailableError) return unavailable(error, t)
  if (error instanceof StoreNewerError) {
    const { format, known } = error
    return one(t('cli:problems.storeNewer', { format, known }), EXIT.storeNewer)
  }
  if (error instanceof HalfImportedError)
    return one(t('cli:problems.halfImported', { ...error.mark }), EXIT.halfImported)
  if (error instanceof NoRoomError) return noRoom(error, t)
  if (error instanceof ArchiveError) {
    const { fault, line, detail } = error
    return one(t(`cli:archive.${fault}`, { line, detail }), EXIT.failed)
  }
  if (error instanceof DomainError)
    return one(t(`errors:${error.code}.detail`, error.extras.params), EXIT.failed)
  return isSystemError(error) ? system(error, t) : unexpected(error, t)
}

const one = (line: string, exit: ExitCode): Explanation => ({ lines: [line], exit })

const listed = (line: string, problems: readonly string[], exit: ExitCode): Explanation => ({
  lines: [line, ...problems.map((problem) => `  ${problem}`)],
  exit,
})

function noRoom({ folder, needed, free }: NoRoomError, t: Translate): Explanation {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)
  const params = { folder, needed: megabytes(needed), free: megabytes(free) }
  return one(t('cli:problems.noRoom', params), EXIT.folderUnusable)
}

function unavailable(error: StoreUnavailableError, t: Translate): Explanation {
  const cause = isSystemError(error.cause) ? error.cause : undefined
  if (cause?.path !== undefined) return folderUnusable(cause, t)
  return one(t('cli:problems.storeUnavailable', { reason: error.reason }), EXIT.storeUnavailable)
}

function system(error: SystemError, t: Translate): Explanation {
  if (error.code === 'EADDRINUSE')
    return one(t('cli:problems.portTaken', { port: error.port ?? '' }), EXIT.portTaken)
  if (error.syscall === 'listen')
    return one(t('cli:problems.cannotListen', { reason: error.message }), EXIT.portTaken)
  if (FOLDER_CODES.has(error.code)) return folderUnusable(error, t)
  return unexpected(error, t)
}

const folderUnusable = ({ path = '', code }: SystemError, t: Translate): Explanation =>
  one(t('cli:problems.folderUnusable', { folder: path, reason: code }), EXIT.folderUnusable)

function unexpected(error: unknown, t: Translate): Explanation {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { lines: [t('cli:problems.unexpected'), trace], exit: EXIT.failed }
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
