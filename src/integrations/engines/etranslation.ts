import { createHash, randomBytes } from 'node:crypto'
import { callEngine, type RetryPolicy, textsOf } from './call-engine.js'
import { type Engine, EngineError, isPlainLanguage } from './engine.js'

export interface ETranslationSettings {
  /** Name of the application that the Commission has registered. */
  readonly user: string
  readonly password: string
  readonly url?: string | undefined
}

const HOME = 'https://webgate.ec.europa.eu/etranslation/si/translate'

/**
 * The European Commission's engine, for public administrations. It is asked with HTTP Digest, answers with a
 * number, and sends the translated document to an address of ours later.
 */
export function makeETranslation(
  { user, password, url = HOME }: ETranslationSettings,
  retryPolicy: RetryPolicy,
): Engine {
  const translate: Engine['translate'] = async ({ source, target, texts, callback }) => {
    const body = JSON.stringify({
      priority: 0,
      callerInformation: { application: user, username: user },
      documentToTranslateBase64: { content: documentOf(texts), format: 'html', fileName: 'texts.html' },
      sourceLanguage: source.toUpperCase(),
      targetLanguages: [target.toUpperCase()],
      domain: 'GEN',
      errorCallback: callback,
      destinations: { httpDestinations: [callback] },
    })
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
    const first = await callEngine(url, init, retryPolicy)
    const challenge = first.status === 401 ? first.headers.get('www-authenticate') : null
    const answer = challenge === null ? first : await again(challenge, init)
    return { kind: 'later', request: await numberOf(answer) }
  }
  const again = async (challenge: string, init: { method: string; body: string; headers: object }) => {
    const authorization = digest(challenge, { user, password, method: init.method, url })
    const answer = await callEngine(
      url,
      { ...init, headers: { ...init.headers, authorization } },
      retryPolicy,
    )
    if (!answer.ok) throw new EngineError('auth', answer.status)
    return answer
  }
  const supports = (source: string, target: string): boolean => [source, target].every(isPlainLanguage)
  return { id: 'etranslation', name: 'eTranslation', price: 0, supports, translate, read }
}

const documentOf = (texts: readonly string[]): string => {
  const parts = texts.map((text, n) => `<div id="text-${n}">${text}</div>`)
  return Buffer.from(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${parts.join('\n')}</body></html>`,
  ).toString('base64')
}

/** A positive number is the request's; a negative one says why not. */
async function numberOf(answer: Response): Promise<string> {
  const text = (await answer.text()).trim()
  if (!/^-?\d{1,15}$/.test(text)) throw new EngineError('broken-answer')
  if (text.startsWith('-')) throw new EngineError('refused')
  return text
}

/** The document comes as base64, or as it is. */
function read(body: string, count: number): readonly string[] {
  const trimmed = body.trim()
  const isCoded = /^[A-Za-z0-9+/=\s]+$/.test(trimmed) && trimmed !== ''
  const html = isCoded ? Buffer.from(trimmed, 'base64').toString('utf8') : trimmed
  const found = new Map(
    [...html.matchAll(/<div id="text-(\d{1,4})"[^>]*>([\s\S]*?)<\/div>/g)].map(([, n, text]) => [
      Number(n),
      text,
    ]),
  )
  return textsOf(
    Array.from({ length: count }, (_, n) => found.get(n)),
    count,
  )
}

interface Login {
  readonly user: string
  readonly password: string
  readonly method: string
  readonly url: string
}

/** RFC 7616, with what servers of this kind ask for: MD5 or SHA-256, `auth`. */
function digest(challenge: string, { user, password, method, url }: Login): string {
  const value = (name: string): string | undefined =>
    new RegExp(`\\b${name}=(?:"([^"]*)"|([^\\s,]+))`, 'i')
      .exec(challenge)
      ?.slice(1)
      .find((one) => one !== undefined)
  const algorithm = value('algorithm') ?? 'MD5'
  const sum = (text: string): string =>
    createHash(algorithm.toUpperCase().startsWith('SHA-256') ? 'sha256' : 'md5')
      .update(text)
      .digest('hex')
  const [realm = '', nonce = ''] = [value('realm'), value('nonce')]
  const { pathname, search } = new URL(url)
  const uri = pathname + search
  const cnonce = randomBytes(12).toString('hex')
  const secret = sum(`${user}:${realm}:${password}`)
  const response = sum(`${secret}:${nonce}:00000001:${cnonce}:auth:${sum(`${method}:${uri}`)}`)
  const opaque = value('opaque')
  return (
    `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", ` +
    `algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="${cnonce}", ` +
    `response="${response}"${opaque === undefined ? '' : `, opaque="${opaque}"`}`
  )
}
