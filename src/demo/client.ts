import type { Problem } from '../domain/types.gen.js'

/** The server said no, and why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(readonly problem: Problem) {
    super(
      [problem.title, problem.detail, ...(problem.errors ?? []).map((e) => `${e.pointer} ${e.detail}`)].join(
        ' – ',
      ),
    )
  }
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
  /** Size of what came, in bytes. */
  readonly size: number
}

/** Someone who talks to the running server as any other program does: nothing but HTTP. */
export interface Client {
  get(path: string, accept?: string): Promise<Reply>
  /** `guard` reads the version first and sends it along, as a careful client does. @throws Refusal */
  send(method: string, path: string, body?: object, options?: { readonly guard?: string }): Promise<Reply>
}

/** How a client shows who it is: by a session's cookie, a bearer secret, or not at all. */
export type Identity = { readonly cookie: string } | { readonly bearer: string } | undefined

export function makeClient(baseUrl: string, language: string, identity?: Identity): Client {
  const ask = async (
    method: string,
    path: string,
    more: Record<string, string>,
    body?: object,
  ): Promise<Reply> => {
    const headers = { 'accept-language': language, ...headersOf(identity), ...more }
    const json = body && { body: JSON.stringify(body) }
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      ...json,
    })
    return replyOf(response)
  }
  return {
    get: (path, accept = 'application/json') => ask('GET', path, { accept }),
    send: async (method, path, body, { guard } = {}) => {
      const version = guard === undefined ? null : (await ask('GET', guard, {})).headers.get('etag')
      return ask(method, path, version === null ? {} : { 'if-match': version }, body)
    },
  }
}

function headersOf(identity: Identity): Record<string, string> {
  if (identity === undefined) return {}
  return 'cookie' in identity ? { cookie: identity.cookie } : { authorization: `Bearer ${identity.bearer}` }
}

async function replyOf(response: Response): Promise<Reply> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : text
  if (response.ok) return { status: response.status, headers: response.headers, body, size: bytes.length }
  if (isJson) throw new Refusal(body as Problem)
  throw new Error(`${response.url}: ${response.status} ${response.statusText}`)
}

/** Signs a person in with address and password. @throws Refusal */
export async function signIn(
  baseUrl: string,
  language: string,
  email: string,
  password: string,
): Promise<Client> {
  const { headers } = await makeClient(baseUrl, language).send('POST', '/api/session', { email, password })
  return makeClient(baseUrl, language, { cookie: cookieIn(headers) })
}

/** Name and value of the cookies that came, as they are sent back. */
export const cookieIn = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
