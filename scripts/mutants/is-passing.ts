import { spawn } from 'node:child_process'

/** Whether a compiled test file passes within so many milliseconds, in a process of its own. */
export async function isPassing(
  tree: string,
  test: string,
  limit: number,
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [test], {
    cwd: tree,
    env: { ...process.env, TAP_BAIL: '1', TAP_TIMEOUT: String(limit / 1000), ...env },
    stdio: 'ignore',
    detached: true,
  })
  const end = (): void => endGroup(child.pid)
  process.prependOnceListener('exit', end)
  const timer = setTimeout(end, limit)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  process.off('exit', end)
  end()
  return code === 0
}

/** The test with all that it started, which would live on without it. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left, as it should be.
  }
}
