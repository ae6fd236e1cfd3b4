/** A command that reads what is there was pointed at a folder with no store in it. */
export class NoStoreError extends Error {
  override readonly name = 'NoStoreError'
  constructor(readonly folder: string) {
    super(`no store in ${folder}`)
  }
}

/** A key that must be unique is taken. */
export class DuplicateError extends Error {
  override readonly name = 'DuplicateError'
  constructor(
    readonly collection: string,
    readonly key: string,
    /** The document that is refused, where several were written together. */
    readonly id?: string,
  ) {
    super(`${collection}: ${key} is taken`)
  }
}

/** A cursor that this collection never gave out for this order. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError'
}

/** The engine cannot be reached or used; `reason` is for the operator's log, never for a visitor. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
  constructor(
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(reason, options)
  }
}

/** There is not enough room on the disk for a copy. Bytes. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError'
  constructor(
    readonly folder: string,
    readonly needed: number,
    readonly free: number,
  ) {
    super(`${folder} has room for ${free} bytes; ${needed} are needed`)
  }
}

/** Another process has this data folder open. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError'
  constructor(readonly folder: string) {
    super(`another process is using ${folder}`)
  }
}
