import { spawn } from 'node:child_process'

/** What became of a test; on a busy machine, one that came too late may only have waited. */
export type Verdict = 'passed' | 'failed' | 'late'

/** Runs a compiled test file in a process of its own, for so many milliseconds at most. */
export async function verdictOf(
  tree: string,
  test: string,
  limit: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  const child = spawn(process.execPath, [test], {
    cwd: tree,
    env: { ...process.env, TAP_BAIL: '1', TAP_TIMEOUT: String(limit / 1000 + 10), ...env },
    stdio: 'ignore',
    detached: true,
  })
  const end = (): void => endGroup(child.pid)
  process.prependOnceListener('exit', end)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    end()
  }, limit)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  process.off('exit', end)
  end()
  return isLate ? 'late' : code === 0 ? 'passed' : 'failed'
}

/** The test with all that it started, which would live on without it. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left, as it should be.
  }
}
