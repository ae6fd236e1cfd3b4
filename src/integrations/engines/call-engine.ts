import { EngineError, type EngineTrouble } from './engine.js'

export interface RetryPolicy {
  /** Milliseconds for one answer. */
  readonly timeout: number
  readonly tries: number
  /** Milliseconds before the second try; doubled each time. */
  readonly pause: number
  /** Milliseconds; an engine that asks for more is given up for now. */
  readonly longestWait: number
}

export const RETRY_POLICY: RetryPolicy = { timeout: 30_000, tries: 4, pause: 500, longestWait: 10_000 }

const TROUBLES: Readonly<Record<number, EngineTrouble>> = {
  401: 'auth',
  403: 'auth',
  413: 'too-large',
  429: 'busy',
  456: 'quota',
}

/**
 * Asks an engine, again when it is busy or gone for a moment, as long as it says or a little longer each
 * time.
 * @throws EngineError
 */
export async function callEngine(
  url: string,
  init: RequestInit,
  retryPolicy: RetryPolicy,
): Promise<Response> {
  let pause = retryPolicy.pause
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tried(url, init, retryPolicy.timeout)
    if (answer instanceof Response && (answer.ok || !isPassing(answer.status))) return checked(answer)
    const wait = answer instanceof Response ? (waitOf(answer) ?? pause) : pause
    if (attempt >= retryPolicy.tries || wait > retryPolicy.longestWait)
      throw answer instanceof Response ? new EngineError('busy', answer.status) : answer
    if (answer instanceof Response) await answer.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, wait))
    pause *= 2
  }
}

async function tried(url: string, init: RequestInit, timeout: number): Promise<Response | EngineError> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) })
  } catch {
    return new EngineError('unreachable')
  }
}

const isPassing = (status: number): boolean =>
  status === 429 || status === 529 || (status >= 500 && status < 600)

function checked(answer: Response): Response {
  if (answer.ok || (answer.status === 401 && answer.headers.get('www-authenticate')?.startsWith('Digest')))
    return answer
  throw new EngineError(TROUBLES[answer.status] ?? 'refused', answer.status)
}

/** `Retry-After` in seconds, or as a date. */
function waitOf({ headers }: Response): number | undefined {
  const told = headers.get('retry-after')
  if (told === null) return undefined
  const wait = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/** @throws EngineError `broken-answer` */
export async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch {
    throw new EngineError('broken-answer')
  }
}

/** As many texts as were asked for. @throws EngineError `broken-answer` */
export function textsOf(value: unknown, count: number): string[] {
  const isRight =
    Array.isArray(value) && value.length === count && value.every((text) => typeof text === 'string')
  if (!isRight) throw new EngineError('broken-answer')
  return value as string[]
}
