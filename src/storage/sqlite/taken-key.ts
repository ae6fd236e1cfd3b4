/** The key that SQLite says is taken, by our name of it; undefined when that is not what it says. */
export const takenKey = (error: unknown): string | undefined =>
  /UNIQUE constraint failed: \w+\.(?:u_)?(\w+)/.exec((error as Error).message)?.[1]
