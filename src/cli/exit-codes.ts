/** How a command ended, for scripts and service managers. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  badDefinitions: 3,
  portTaken: 4,
  folderUnusable: 5,
  folderLocked: 6,
  storeUnavailable: 7,
  nodeTooOld: 8,
  storeNewer: 9,
  halfImported: 10,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
