import { readFileSync } from 'node:fs'
import type { HistoryEntry } from '../../../../src/domain/types.gen.js'
import { fileOf } from '../../../../src/installation/paths.js'
import type { Asked, Reply, TestApp, Who } from '../../../helper.js'

/** What a submitter needs to say, and not more. */
export const BARE = {
  track: 'idea',
  notice: '2026-1',
  contact: { name: 'Åsa Lind', email: 'asa.lind@exempel.se' },
  answers: {
    about: { title: 'Grannkraft i Laxå' },
    solution: { description: 'Grannar hjälper varandra med det som är svårt att göra ensam.' },
    challenge: { problem: 'Många äldre är ensamma.' },
  },
}

export interface Told {
  readonly id: string
  /** Whoever holds the private link. */
  readonly owner: Who
}

/** Someone tells an idea; it is a draft. */
export async function tell({ ask }: TestApp, body: object = BARE): Promise<Told> {
  const { data, statusCode, body: text } = await ask({ method: 'POST', url: '/api/ideas', body })
  if (statusCode !== 201) throw new Error(text)
  return { id: data.idea.id, owner: { id: data.idea.id, secret: data.link.secret } }
}

/** Writes at the version that is current, as a careful client does. */
export async function write({ ask }: TestApp, id: string, asked: Asked): Promise<Reply> {
  const { headers } = await ask({ url: `/api/ideas/${id}`, as: asked.as })
  const version = Number(String(headers.etag).replaceAll('"', ''))
  return ask({ ...asked, version, url: `/api/ideas/${id}${asked.url}` })
}

/** The same, and it must go well. */
export async function mustWrite(made: TestApp, id: string, asked: Asked): Promise<Reply> {
  const reply = await write(made, id, asked)
  if (reply.statusCode !== 200) throw new Error(`${asked.method} ${asked.url}: ${reply.body}`)
  return reply
}

export const move = (made: TestApp, id: string, as: Who, body: object): Promise<Reply> =>
  mustWrite(made, id, { method: 'POST', url: '/moves', as, body })

/** Told and sent in. */
export async function sendIn(made: TestApp, body: object = BARE, submit = 'submit'): Promise<Told> {
  const told = await tell(made, body)
  await move(made, told.id, told.owner, { move: submit })
  return told
}

/** Everything that the gate to specification asks for. */
export async function readyForSpecification(
  made: TestApp,
  id: string,
  advisor: Who,
  workgroup: Who,
): Promise<void> {
  const put = (url: string, body: object, as = advisor) =>
    mustWrite(made, id, { method: 'PUT', url, as, body })
  const answers = {
    challenge: { challenges: ['SC6'], mainChallenge: 'SC6', groups: 'Äldre som bor ensamma' },
  }
  await mustWrite(made, id, { method: 'PATCH', url: '', as: advisor, body: { answers } })
  await put('/levels/solution', { level: 1 })
  await put('/levels/challenge', { level: 2 })
  await put('/levels/novelty', { level: 1 })
  await put('/screening', { tests: {}, conclusion: 'may-become', motivation: 'Det kan bli det.' })
  await put('/ticks/owner-goes-on', { note: 'Ja, sade Åsa.' })
  await put('/ticks/workgroup-decided', { note: 'Mötet den 20 november.' }, workgroup)
}

/** Taken on, with everything ready to go on to specification. */
export async function atTheGate(made: TestApp, advisor: Who, workgroup: Who): Promise<Told> {
  const told = await sendIn(made)
  await move(made, told.id, advisor, { move: 'take-on' })
  await readyForSpecification(made, told.id, advisor, workgroup)
  return told
}

const { english: _, ...compact } = JSON.parse(readFileSync(fileOf('sample/compact.json'), 'utf8'))

/** A solution with every answer, in use, from the samples. */
export const COMPACT = { ...compact, notice: '2026-1', contact: { ...compact.contact, ...BARE.contact } }

export interface Team {
  readonly advisor: Who
  readonly translator: Who
  readonly reviewer: Who
}

export const team = async ({ person }: TestApp): Promise<Team> => ({
  advisor: await person('u-advisor', 'advisor'),
  translator: await person('u-translator', 'translator'),
  reviewer: await person('u-reviewer', 'reviewer'),
})

/** Every text into a language, by one person, and signed off by another. */
export async function translate(
  made: TestApp,
  id: string,
  { translator, reviewer }: Team,
  language = 'en',
): Promise<void> {
  const url = `/api/ideas/${id}/translations/${language}`
  const mark = language === 'en' ? 'In English' : `In ${language}`
  const { data } = await made.ask({ url, as: translator })
  for (const unit of data.units as { id: string; source: string }[]) {
    const body = { text: `${mark}: ${unit.source}`.slice(0, 100), state: 'translated' }
    await mustWrite(made, id, {
      method: 'PUT',
      url: `/translations/${language}/units/${unit.id}`,
      as: translator,
      body,
    })
  }
  const units = (data.units as { id: string }[]).map((unit) => unit.id)
  await mustWrite(made, id, {
    method: 'POST',
    url: `/translations/${language}/sign-offs`,
    as: reviewer,
    body: { units },
  })
}

/** A case that the public reads, in Swedish and English, or other languages. @returns its reference. */
export async function publish(
  made: TestApp,
  people: Team,
  languages = ['en'],
): Promise<Told & { reference: string }> {
  const told = await sendIn(made, COMPACT)
  const { id, owner } = told
  const { advisor } = people
  await move(made, id, advisor, { move: 'take-on', to: 'dissemination' })
  const consent = { kind: 'publish', subject: 'Ägaren', state: 'given' }
  await mustWrite(made, id, { method: 'POST', url: '/consents', as: owner, body: consent })
  const arrangement = { licence: 'CC-BY-4.0', clearance: true }
  await mustWrite(made, id, { method: 'PUT', url: '/arrangement', as: advisor, body: arrangement })
  for (const language of languages) await translate(made, id, people, language)
  const published = await move(made, id, advisor, { move: 'publish' })
  await made.deps.effects.flush(id)
  return { ...told, reference: published.data.reference }
}

/** A meeting of the workgroup with what waits on its agenda. */
export async function planned(
  { ask }: TestApp,
  as: Who,
  body: object = {},
): Promise<{ id: string; revision: number; items: { id: string; idea?: string }[] }> {
  const given = { start: '2026-12-09T12:00:00.000Z', language: 'sv', ...body }
  const {
    data,
    statusCode,
    body: text,
  } = await ask({ method: 'POST', url: '/api/meetings', as, body: given })
  if (statusCode !== 201) throw new Error(text)
  return data
}

/** Everything that has happened to an idea as this reader may see it, the oldest first, page by page. */
export async function historyOf({ ask }: TestApp, id: string, as: Who): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  let after = ''
  do {
    const { data } = await ask({ url: `/api/ideas/${id}/history?limit=7${after && `&after=${after}`}`, as })
    entries.push(...data.items)
    after = data.next ?? ''
  } while (after !== '')
  return entries.toReversed()
}
