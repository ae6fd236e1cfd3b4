import type { Problem } from '../domain/types.gen.js'
import { PASSWORD } from './cast.js'
import { type Client, makeClient, Refusal, type Reply, signIn } from './client.js'
import type { Told } from './load-sample.js'
import type { Narrator } from './narrator.js'
import { perform, type Scene } from './perform.js'
import type { Row, Sample, SamplePerson } from './sample.js'

export interface Walking {
  readonly baseUrl: string
  readonly language: string
  readonly now: Date
  readonly narrator: Narrator
}

/** Something went otherwise than it should; the message is one line in the operator's language. */
export class WalkError extends Error {
  override readonly name = 'WalkError'
}

/**
 * Takes one submission all the way to its English case, before the eyes of whoever watches: each step by the
 * person whose step it is, over HTTP.
 * @returns the reference of the case.
 * @throws WalkError, Refusal
 */
export async function walk(
  sample: Sample,
  told: Told,
  english: Scene['english'],
  walking: Walking,
): Promise<string> {
  const { narrator, now } = walking
  const company = makeCompany(sample.people, told, walking)
  const said = sample.walk.filter(({ say }) => say !== undefined).length
  let step = 0
  for (const row of sample.walk) {
    await company.call(row.as)
    if (row.say !== undefined) {
      step += 1
      narrator.step(step, said, row.say, company.nameOf(row.as))
    }
    const scene: Scene = { ideaId: told.id, client: company.client, english, now }
    await tell(row, scene, narrator)
  }
  return referenceOf(await company.client('submitter').get(`/api/ideas/${told.id}`))
}

const referenceOf = ({ body }: Reply): string => (body as { reference: string }).reference

async function tell(row: Row, scene: Scene, narrator: Narrator): Promise<void> {
  if (row.refused === undefined) {
    const { body } = await perform(scene, row)
    if (row.say !== undefined) narrator.done(row, body)
    return
  }
  const problem = await refusalOf(scene, row)
  if (problem?.code !== row.refused) throw new WalkError(narrator.unexpected(row.refused, problem?.code))
  narrator.refused(problem)
}

/** The no that was to come; undefined when it was a yes. */
async function refusalOf(scene: Scene, row: Row): Promise<Problem | undefined> {
  try {
    await perform(scene, row)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}

interface Company {
  /** Lets the person sign in, if they have not yet. */
  call(who: string): Promise<void>
  readonly client: (who: string) => Client
  nameOf(who: string): string
}

/** Those who take part, each signed in when their first step comes. */
function makeCompany(people: readonly SamplePerson[], told: Told, walking: Walking): Company {
  const { baseUrl, language, narrator } = walking
  const present = new Map([['submitter', makeClient(baseUrl, language, { bearer: told.link.secret })]])
  const personOf = (who: string) => people.find(({ id }) => id === who)
  return {
    call: async (who) => {
      const person = personOf(who)
      if (present.has(who) || !person) return
      present.set(who, await signIn(baseUrl, language, person.email, PASSWORD))
      narrator.signedIn(person)
    },
    client: (who) => {
      const client = present.get(who)
      if (!client) throw new WalkError(`${who}?`)
      return client
    },
    nameOf: (who) => personOf(who)?.name ?? narrator.submitter,
  }
}
