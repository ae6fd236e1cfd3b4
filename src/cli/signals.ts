/** The code that a shell expects from a process that was stopped by hand. */
const IMPATIENT = 130

/** Milliseconds. */
const BETWEEN_LOOKS = 500

/**
 * Waits for the operator (Ctrl-C) or the service manager (SIGTERM). A second Ctrl-C while things are being
 * put away ends the process at once: whatever was acknowledged is on disk.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(IMPATIENT)
      asked = true
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    whenLeftAlone(resolve)
  })
}

/**
 * `npm start` passes a SIGTERM on to its shell and no further; the shell's end is then all that we see of it.
 */
function whenLeftAlone(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    stop()
  }, BETWEEN_LOOKS)
  look.unref()
}
