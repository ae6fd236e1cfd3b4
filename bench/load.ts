import autocannon from 'autocannon'

export interface Measured {
  /** Requests a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly failed: number
  /** Requests in all. */
  readonly sent: number
}

export interface Load {
  readonly port: number
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
  /** The path of each request. */
  readonly path: (n: number) => string
  readonly connections?: number
}

export const CONNECTIONS = 8

/** Requests before anything is measured: code is made quick meanwhile. */
const WARM = 500

export async function warm({ path, ...rest }: Omit<Load, 'seconds'>): Promise<void> {
  await run({ ...rest, path: (n) => path(n + 1_000_000) }, { amount: WARM })
}

/** Asks for another path each time, as fast as it is answered. */
export const load = ({ seconds, ...rest }: Load): Promise<Measured> => run(rest, { duration: seconds })

async function run(
  { port, headers, path, connections = CONNECTIONS }: Omit<Load, 'seconds'>,
  until: Pick<autocannon.Options, 'amount' | 'duration'>,
): Promise<Measured> {
  let n = 0
  const setupRequest = (request: autocannon.Request) => ({ ...request, path: path(n++) })
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    ...until,
    ...(headers && { headers }),
    requests: [{ method: 'GET', setupRequest }],
  } as autocannon.Options)
  const { requests, latency, duration } = result
  return {
    rate: requests.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: result.non2xx + result.errors,
    sent: requests.total,
  }
}
