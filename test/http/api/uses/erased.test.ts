import t, { type Test } from 'tap'
import { checkStore } from '../../../../src/integrity/check-store.js'
import { COLLECTION_NAMES } from '../../../../src/storage/register.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { publish, type Team, team, write } from '../ideas/stories.js'

/**
 * What is erased is nowhere in the store, in the history neither: that names a reader's question or a told use by its id
 * alone, so nothing has to be taken out of the chain.
 */

interface Stage extends TestApp, Team {
  readonly id: string
  readonly reference: string
}

async function stage(t: Test): Promise<Stage> {
  const made = await makeApp(t, { env: { CONTACT_EMAIL: 'funktion@exempel.se' } })
  const people = await team(made)
  return { ...made, ...people, ...(await publish(made, people)) }
}

async function decide(made: Stage, list: 'requests' | 'uptakes', body: object): Promise<void> {
  const { data } = await made.ask({ url: `/api/ideas/${made.id}/${list}`, as: made.advisor })
  const url = `/${list}/${data.items[0].id}/decisions`
  const { statusCode } = await write(made, made.id, { method: 'POST', url, as: made.advisor, body })
  t.equal(statusCode, 200)
  await made.deps.effects.flush(made.id)
}

/** Every document of every collection. */
async function everything({ deps }: Stage): Promise<string> {
  const all: object[] = []
  for (const name of COLLECTION_NAMES)
    for await (const { doc } of deps.collections[name].scan()) all.push(doc)
  return JSON.stringify(all)
}

async function verifyWhole(t: Test, { deps }: Stage): Promise<void> {
  const problems = []
  for await (const problem of checkStore(deps)) problems.push(problem)
  t.strictSame(problems, [], 'and the chain is as whole as before')
}

t.test('a reader’s question that was erased', async (t) => {
  const made = await stage(t)
  const body = {
    question: 'How do you pay for the coordinator?',
    name: 'Ana Sousa',
    email: 'ana.sousa@example.org',
    organisation: 'Associação Exemplo',
    country: 'PT',
    notice: true,
  }
  const traces = /ana\.sousa|Ana Sousa|Associação|coordinator\?|Dear Ana|Ana is content/
  t.equal(
    (await made.ask({ method: 'POST', url: `/api/cases/${made.reference}/requests`, body })).statusCode,
    202,
  )
  await decide(made, 'requests', { decision: 'answer', text: 'Dear Ana.' })
  await decide(made, 'requests', { decision: 'close', text: 'Ana is content.' })
  t.match(await everything(made), traces)
  await decide(made, 'requests', { decision: 'erase' })
  t.notMatch(await everything(made), traces)
  await verifyWhole(t, made)
})

t.test('a reader who told of a use and was forgotten', async (t) => {
  const made = await stage(t)
  const body = {
    who: 'Voorbeeldstad',
    country: 'NL',
    name: 'Ann de Vries',
    email: 'ann@example.org',
    notice: true,
  }
  t.equal(
    (await made.ask({ method: 'POST', url: `/api/cases/${made.reference}/uptakes`, body })).statusCode,
    202,
  )
  await decide(made, 'uptakes', { decision: 'show' })
  t.match(await everything(made), /Ann de Vries/)
  await decide(made, 'uptakes', { decision: 'forget' })
  t.notMatch(await everything(made), /Ann de Vries|ann@example/)
  await verifyWhole(t, made)
})
