/** Lets requests come in between; what is done in one go holds up everybody. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Work is done in pieces of about this many milliseconds. */
export const SLICE = 15
