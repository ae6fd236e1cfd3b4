import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A letter as it came over the wire, put into readable words. */
export interface Received {
  readonly to: readonly string[]
  readonly messageId: string
  readonly replyTo: string
  readonly autoSubmitted: string
  readonly listId: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Sink {
  readonly url: string
  readonly letters: Received[]
  /** Decides what is answered to each letter: throw to refuse it, wait to keep the sender waiting. */
  answer: (letter: Received) => Promise<void> | void
  close(): Promise<void>
}

/** A real mail server that keeps what it is given. */
export async function openSink(): Promise<Sink> {
  const letters: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: async (stream, session, callback) => {
      const letter = read(
        await text(stream),
        session.envelope.rcptTo.map(({ address }) => address),
      )
      letters.push(letter)
      try {
        await sink.answer(letter)
        callback()
      } catch (error) {
        callback(error as Error)
      }
    },
  })
  // A sender that was killed leaves its connection half open; that is its affair.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const sink: Sink = {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    answer: () => {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return sink
}

function read(raw: string, to: string[]): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = unfold(head)
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? ''
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`)
  const part = (type: string): string =>
    decodePart(parts.find((p) => p.includes(`Content-Type: ${type}`)) ?? '')
  return {
    to,
    messageId: header(headers, 'Message-ID'),
    replyTo: header(headers, 'Reply-To'),
    autoSubmitted: header(headers, 'Auto-Submitted'),
    listId: header(headers, 'List-Id'),
    subject: decodeWords(header(headers, 'Subject')),
    text: part('text/plain'),
    html: part('text/html'),
  }
}

const unfold = (head: string): string => head.replace(/\r\n[ \t]+/g, ' ')

const header = (headers: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''

const decodeWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : decodeQuoted(word.replaceAll('_', ' ')),
    )

function decodePart(part: string): string {
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n').trimEnd()
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const text = /quoted-printable/i.test(head) ? decodeQuoted(body.replace(/=\r\n/g, '')) : body
  return text.replaceAll('\r\n', '\n')
}

/** Bytes first, then characters: å is two bytes. */
const decodeQuoted = (value: string): string =>
  Buffer.from(
    value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
