import { setTimeout } from 'node:timers/promises'
import { type Client, makeClient, Refusal, type Reply } from './client.js'
import type { Narrator } from './narrator.js'

const FORMATS = ['html', 'markdown', 'json']
const TIMEOUT = 10_000

interface CaseDocuments {
  readonly url: string
  readonly documents: readonly {
    readonly language: string
    readonly format: string
    readonly mediaType: string
    readonly url: string
  }[]
}

/**
 * Fetches the English case as anybody would, in each format, and shows where it is.
 * @returns its lasting address.
 * @throws when it does not appear, or a document of it cannot be had.
 */
export async function showCase(baseUrl: string, reference: string, narrator: Narrator): Promise<string> {
  const reader = makeClient(baseUrl, 'en')
  const found = (await whenThere(reader, `/api/cases/${reference}`)).body as CaseDocuments
  const english = found.documents.filter(
    ({ language, format }) => language === 'en' && FORMATS.includes(format),
  )
  if (english.length !== FORMATS.length)
    throw new Error(`${found.url}: ${english.map((d) => d.format).join(', ')}`)
  for (const { url, mediaType } of english) {
    const { status, size } = await reader.get(url.slice(baseUrl.length), mediaType)
    narrator.document(url, status, size)
  }
  return `${baseUrl}/en/cases/${reference}`
}

/** The case appears a moment after it was published: the outbox carries it out. */
async function whenThere(reader: Client, path: string): Promise<Reply> {
  for (let waited = 0; ; waited += 50) {
    try {
      return await reader.get(path)
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.status !== 404 || waited >= TIMEOUT) throw error
    }
    await setTimeout(50)
  }
}
