/** The codes that a shell expects from a process that was stopped by hand twice. */
const IMPATIENT = 130

/**
 * Waits for the operator (Ctrl-C) or the service manager (SIGTERM). A second Ctrl-C while things are being put
 * away ends the process at once: whatever was acknowledged is on disk.
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
  })
}
