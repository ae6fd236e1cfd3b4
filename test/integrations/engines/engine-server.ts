import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what an adapter sent, and fails if it is not there.
  readonly body: any
}

export interface Told {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Text goes out as it is; anything else as JSON; undefined: never. */
  readonly body?: unknown
  readonly silent?: boolean
}

/** A server that stands for an engine: it notes what it was asked, and answers as it is told. */
export async function engineServer(t: Test, answer: (asked: Asked, count: number) => Told | Promise<Told>) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const isJson = text.startsWith('{')
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: isJson ? JSON.parse(text) : text,
    }
    asked.push(one)
    const { status = 200, headers = {}, body, silent } = await answer(one, asked.length)
    if (silent) return
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

export const QUICK = { timeout: 300, tries: 3, pause: 5, longestWait: 1500 }

/** DeepL and LibreTranslate keep tags: words get a mark, tags stay. */
export const inEnglish = (html: string): string => html.replace(/(^|>)([^<]+)/g, '$1$2 (en)')
