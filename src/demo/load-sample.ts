import { admit, admitFirst, type Cast } from './cast.js'
import { type Client, makeClient } from './client.js'
import { dated } from './dated.js'
import { loadMeetings } from './load-meetings.js'
import { spreadOver } from './past.js'
import { perform } from './perform.js'
import { reportUses } from './report-uses.js'
import { type Sample, type SampleIdea, type Story, WALKED } from './sample.js'

/** A told idea, with the private link that its submitter was given. */
export interface Told {
  readonly key: string
  readonly id: string
  readonly link: { readonly secret: string; readonly url: string }
}

export interface Loading {
  readonly baseUrl: string
  readonly language: string
  /** The one-time link for the first administrator. */
  readonly link: string
  readonly now: Date
  /**
   * Turns the clock of the installation back, so that the stories lie in the past; without it, all happens
   * now.
   */
  readonly goTo?: (daysAgo: number) => void
  readonly onStep: (kind: 'parties' | 'people' | 'ideas', done: number, of: number) => void
}

export interface Loaded {
  readonly cast: Cast
  readonly told: ReadonlyMap<string, Told>
}

/**
 * Fills an empty installation as its users would have done it: by the API, each as who they are. No state is
 * written; every idea was moved to where it stands.
 * @throws Refusal
 */
export async function loadSample(sample: Sample, loading: Loading): Promise<Loaded> {
  const administrator = await admitAdministrator(sample, loading)
  await addParties(sample, administrator, loading)
  const cast = await admitPeople(sample, administrator, loading)
  const told = new Map<string, Told>()
  for (const [n, idea] of sample.ideas.entries()) {
    loading.onStep('ideas', n, sample.ideas.length)
    const one = await tellStory(idea, sample.stories[idea.key], cast, loading)
    told.set(idea.key, one)
    // What is published before the eyes of the audience is told of after that.
    if (idea.key !== WALKED) await spreadOf(sample, one, cast, loading)
  }
  loading.onStep('ideas', sample.ideas.length, sample.ideas.length)
  await recordNotes(sample, cast, loading)
  await loadMeetings(sample.meetings, {
    client: (who) => member(cast, who),
    ideaId: (key) => told.get(key)?.id ?? key,
    now: loading.now,
    ...(loading.goTo && { goTo: loading.goTo }),
  })
  return { cast, told }
}

/** What the contact persons have written down about their commitments. */
async function recordNotes({ notes }: Sample, cast: Cast, { now, goTo }: Loading): Promise<void> {
  goTo?.(0)
  for (const { as, party, body } of notes)
    await member(cast, as).send('POST', `/api/parties/${party}/notes`, dated(body, now) as object)
}

/** What readers and staff tell of a case once it is published. @throws Refusal */
export const spreadOf = (
  sample: Sample,
  { id, key }: Told,
  cast: Cast,
  { baseUrl }: Pick<Loading, 'baseUrl'>,
): Promise<void> =>
  reportUses(sample.spread[key] ?? [], {
    ideaId: id,
    client: (who) => (who === 'reader' ? makeClient(baseUrl, 'en') : member(cast, who)),
  })

async function admitAdministrator({ people }: Sample, { baseUrl, language, link }: Loading): Promise<Client> {
  const [first] = people
  if (!first) throw new Error('the sample has nobody')
  return admitFirst(baseUrl, language, link, first)
}

async function addParties({ parties }: Sample, administrator: Client, { onStep }: Loading): Promise<void> {
  for (const [n, party] of parties.entries()) {
    onStep('parties', n, parties.length)
    await administrator.send('POST', '/api/parties', party)
  }
  onStep('parties', parties.length, parties.length)
}

async function admitPeople({ people }: Sample, administrator: Client, loading: Loading): Promise<Cast> {
  const [first, ...others] = people
  const cast = new Map([[first?.id ?? '', administrator]])
  for (const person of others) {
    loading.onStep('people', cast.size, people.length)
    cast.set(person.id, await admit(loading.baseUrl, loading.language, administrator, person))
  }
  loading.onStep('people', people.length, people.length)
  return cast
}

async function tellStory(
  { key, idea, english }: SampleIdea,
  story: Story | undefined,
  cast: Cast,
  { baseUrl, language, now, goTo }: Loading,
): Promise<Told> {
  const rows = story?.rows ?? []
  const days = spreadOver((goTo && story?.days) ?? [0, 0], rows.length + 1)
  const happens = (n: number): Date => {
    const ago = days[n] ?? 0
    goTo?.(ago)
    return new Date(now.getTime() - ago * 86_400_000)
  }
  happens(0)
  const teller = story?.by === undefined ? makeClient(baseUrl, language) : member(cast, story.by)
  const { body } = await teller.send('POST', '/api/ideas', idea)
  const made = body as { idea: { id: string }; link: Told['link'] }
  const submitter = makeClient(baseUrl, language, { bearer: made.link.secret })
  const client = (who: string) => (who === 'submitter' ? submitter : member(cast, who))
  for (const [n, row] of rows.entries())
    await perform({ ideaId: made.idea.id, client, english, now: happens(n + 1) }, row)
  goTo?.(0)
  return { key, id: made.idea.id, link: made.link }
}

/** @throws when the sample names somebody who is not in it. */
export function member(cast: Cast, id: string): Client {
  const client = cast.get(id)
  if (!client) throw new Error(`nobody in the sample is called ${id}`)
  return client
}
