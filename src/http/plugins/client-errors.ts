import type { Socket } from 'node:net'
import { CATALOGUE, type ErrorCode } from '../../domain/errors.js'
import type { Texts } from '../../domain/texts.js'

const CODES: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/** What is no HTTP, comes too slowly or has too many headers never becomes a request: it is told here. */
export const tellClientError =
  (texts: Texts) =>
  (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const code = CODES[error.code ?? ''] ?? 'invalid-request'
    const language = texts.languages[0] as string
    const t = texts.in(language)
    const status = CATALOGUE[code]
    const problem = { type: `/problems/${code}`, title: t(`errors:${code}.title`), status, code }
    const body = JSON.stringify({ ...problem, detail: t(`errors:${code}.detail`) })
    const head = [
      `HTTP/1.1 ${status} ${REASONS[status] ?? 'Bad Request'}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Language: ${language}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }

const REASONS: Readonly<Record<number, string>> = {
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}
