import type { Deps } from '../src/actions/deps.js'
import { makeEdition } from '../src/domain/publication/make-edition.js'
import { nextCase } from '../src/domain/publication/next-case.js'
import type { ActorName, Case, Idea, Party } from '../src/domain/types.gen.js'
import type { Collection } from '../src/storage/port.js'
import { compactIdea } from '../test/fixtures/compact.js'
import { copyInMongo } from './copy-mongo.js'
import { type Copied, type Copying, copyInSqlite, ordOf } from './copy-sqlite.js'
import { makeCase } from './make-cases.js'
import { BLOCK, makeIdea, PARTIES, SMALL_BLOCK } from './make-ideas.js'

/** As many as an engine may write together. */
const AT_ONCE = 256
/** One idea in so many has become a case. */
const IDEAS_A_CASE = 10
/** Raised when the same number gives another idea: a store that was kept is not used any more. */
const EDITION = 2
const MARK = 'bench'

const system: ActorName = { kind: 'system', id: 'system', name: 'Bench' }
const at = '2026-11-01T00:00:00.000Z'
const stamp = { by: system, at }

/** What a store is filled with. */
interface Content {
  readonly ideas: number
  readonly cases: number
  readonly block: number
  readonly idea: (n: number) => Idea
  readonly oneCase: (n: number) => Case
}

function contentOf({ definitions, store }: Deps, size: number): Content {
  const cases = Math.ceil(size / IDEAS_A_CASE)
  const block = store.engine === 'sqlite' ? BLOCK : SMALL_BLOCK
  return {
    ideas: size,
    cases,
    block,
    idea: (n) => makeIdea(n, 'any', { definitions, size, block }),
    oneCase: (n) => makeCase(n, { definitions, size: cases, block }),
  }
}

/** Whether this store was filled with so many already. @throws Error when there is something else in it */
export async function isFilled({ store, collections }: Deps, size: number): Promise<boolean> {
  const there = await store.meta.get(MARK)
  if (there === markOf(size)) return true
  if (there !== null || (await collections.ideas.find({ limit: 1 })).items.length > 0)
    throw new Error(`this store was filled otherwise (${there})`)
  return false
}

const markOf = (size: number): string => `${EDITION} ${size}`

/** The first block of everything, through the store. */
export async function fillFirst(deps: Deps, size: number): Promise<void> {
  const { ideas, cases, block, idea, oneCase } = contentOf(deps, size)
  const { collections } = deps
  await putAll(collections.parties, 0, PARTIES.length, makeParty)
  await putAll(collections.ideas, 0, Math.min(ideas, block), idea)
  await putAll(collections.cases, 0, Math.min(cases, block), oneCase)
  await settled(deps)
}

export async function copyBlocks(deps: Deps, address: string, size: number): Promise<void> {
  const { ideas, cases, block, idea, oneCase } = contentOf(deps, size)
  const { collections, store } = deps
  const copy = <T extends Copied>(copying: Copying<T>) =>
    store.engine === 'sqlite' ? copyInSqlite(address, copying) : copyInMongo(address, copying)
  const blocksIn = (amount: number): number => Math.floor(amount / block)
  if (blocksIn(ideas) > 1)
    await copy({ spec: collections.ideas.spec, make: idea, blocks: blocksIn(ideas), block })
  if (blocksIn(cases) > 1)
    await copy({ spec: collections.cases.spec, make: oneCase, blocks: blocksIn(cases), block })
}

/** What is more than whole blocks, through the store again. */
export async function fillRest(deps: Deps, size: number): Promise<void> {
  const { ideas, cases, block, idea, oneCase } = contentOf(deps, size)
  const rest = (amount: number): number => Math.max(1, Math.floor(amount / block)) * block
  await putAll(deps.collections.ideas, rest(ideas), ideas, idea)
  await putAll(deps.collections.cases, rest(cases), cases, oneCase)
  await publishCompact(deps)
  await settled(deps)
  await deps.store.meta.set(MARK, markOf(size), null)
}

/** Whatever an engine does some time after a write is done then. */
async function settled({ collections }: Deps): Promise<void> {
  await collections.ideas.find({ limit: 1, words: ['nothing'] })
  await collections.cases.find({ limit: 1, words: ['nothing'] })
}

async function putAll<T extends { readonly id: string }>(
  collection: Collection<T>,
  from: number,
  to: number,
  make: (n: number) => T,
): Promise<void> {
  for (let n = from; n < to; n += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, to - n) }, (_, k) => n + k)
    await Promise.all(batch.map((one) => collection.restore(make(one), ordOf(one))))
  }
}

const makeParty = (n: number): Party => ({
  id: PARTIES[n] as string,
  revision: 1,
  kind: 'association',
  name: { sv: `Part ${n}`, en: `Party ${n}` },
  active: true,
  created: stamp,
  changed: stamp,
})

/** Ids of ideas that writes use up, each once; `run` is another number each time a kept store is used. */
export const idOf = (kind: 'draft' | 'ready', run: number, n: number): string => `${kind}${run + n}`

export async function addWritable(deps: Deps, run: number, amount: number): Promise<void> {
  const { ideas } = deps.collections
  for (const kind of ['ready', 'draft'] as const)
    for (let n = 0; n < amount; n += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, amount - n) }, (_, k) => run + n + k)
      await Promise.all(batch.map((one) => ideas.insert(makeIdea(one, kind, { ...deps, size: 1 }))))
    }
}

/** Somebody with every role and a reader with none, each with a token. */
export async function makePeople(
  { collections }: Deps,
  hash: (text: string) => string,
): Promise<{ staff: string; reader: string }> {
  const secret = (id: string) => `fyt_bench-bench-bench-bench-bench-bench-${id}`
  for (const id of ['bench', 'reader']) {
    if (await collections.people.get(id)) continue
    await collections.people.insert({
      id,
      revision: 1,
      name: 'Karin Öberg',
      email: `${id}@exempel.se`,
      language: 'sv',
      roles: id === 'reader' ? [] : [{ role: 'advisor' }, { role: 'administrator' }],
      active: true,
      created: stamp,
      changed: stamp,
    })
    await collections.credentials.insert({
      id: hash(secret(id)),
      kind: 'token',
      person: id,
      label: 'bench',
      scopes: ['read', 'write'],
      expires: '2099-01-01T00:00:00.000Z',
      created: stamp,
    })
  }
  return { staff: secret('bench'), reader: secret('reader') }
}

/** The one real case with an English text. */
export async function publishCompact(deps: Deps): Promise<string> {
  const idea = compactIdea()
  const reference = '2031-9999'
  if (await deps.collections.cases.get(idea.id)) return reference
  const edition = makeEdition(deps.definitions.current, idea, deps.clock())
  await deps.collections.cases.insert(
    nextCase(null, { caseId: idea.id, reference, parties: [], origin: 'partner', edition }).doc,
  )
  return reference
}
