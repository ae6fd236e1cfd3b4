import { readFileSync } from 'node:fs'

/** Megabytes that lie in memory. */
export interface Memory {
  /** The product's own process. */
  readonly server: number
  /** The printing process, if there is one. */
  readonly printer: number
  /** Both together, what they share (the code of Node) counted once. Zero where the system does not tell (not Linux). */
  readonly both: number
}

export function memoryNow(): Memory {
  const children = childrenOf(process.pid)
  const sum = (of: (pid: number) => number, pids: readonly number[]) =>
    pids.reduce((total, pid) => total + of(pid), 0)
  return {
    server: process.memoryUsage.rss() / 1e6,
    printer: sum(residentOf, children),
    both: sum((pid) => lineIn(`/proc/${pid}/smaps_rollup`, 'Pss'), [process.pid, ...children]),
  }
}

/** Megabytes of one process. */
export const residentOf = (pid: number): number => lineIn(`/proc/${pid}/status`, 'VmRSS')

/** Megabytes of one process, the most since its start. */
export const mostResidentOf = (pid: number): number => lineIn(`/proc/${pid}/status`, 'VmHWM')

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)

/** A line such as `Pss:    1234 kB`, in megabytes. */
function lineIn(file: string, name: string): number {
  const [, kilobytes = '0'] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(file)) ?? []
  return (Number(kilobytes) * 1024) / 1e6
}

/** A process that has just ended has nothing to tell. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The most of each while something is done. */
export async function mostDuring<T>(work: () => Promise<T>): Promise<{ most: Memory; result: T }> {
  let most = memoryNow()
  const look = (): void => {
    const now = memoryNow()
    most = {
      server: Math.max(most.server, now.server),
      printer: Math.max(most.printer, now.printer),
      both: Math.max(most.both, now.both),
    }
  }
  const timer = setInterval(look, 100)
  const result = await work()
  clearInterval(timer)
  look()
  return { most, result }
}
