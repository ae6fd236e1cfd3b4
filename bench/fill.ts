import type { Deps } from '../src/actions/deps.js'
import { makeEdition } from '../src/domain/publication/make-edition.js'
import { nextCase } from '../src/domain/publication/next-case.js'
import { compactIdea } from '../test/fixtures/compact.js'
import { makeIdea } from './make-ideas.js'

const AT_ONCE = 16

/** Fills an empty store with ideas, and with drafts and ready ideas for the writes to use up. */
export async function fill(deps: Deps, size: number, writes: number): Promise<void> {
  const there = await deps.collections.ideas.size()
  if (there > 0) return
  for (let n = 0; n < size; n += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, size - n) }, (_, k) => makeIdea(n + k, 'any', deps))
    await Promise.all(batch.map((idea) => deps.collections.ideas.insert(idea)))
  }
  for (let n = 0; n < writes; n++) {
    await deps.collections.ideas.insert(makeIdea(n, 'ready', deps))
    await deps.collections.ideas.insert(makeIdea(n, 'draft', deps))
  }
  await deps.collections.ideas.find({ limit: 1, words: ['nothing'] })
}

/** Somebody with every role, and a token that says so. */
export async function makeReader(deps: Deps, hash: (text: string) => string): Promise<string> {
  const secret = 'fyt_bench-bench-bench-bench-bench-bench-bench-0'
  const at = deps.clock().toISOString()
  const stamp = { by: { kind: 'system', id: 'system', name: 'Bench' }, at } as const
  const roles = [{ role: 'advisor' }, { role: 'administrator' }] as const
  if (await deps.collections.people.get('bench')) return secret
  await deps.collections.people.insert({
    id: 'bench',
    revision: 1,
    name: 'Karin Öberg',
    email: 'bench@exempel.se',
    language: 'sv',
    roles: [...roles],
    active: true,
    created: stamp,
    changed: stamp,
  })
  await deps.collections.credentials.insert({
    id: hash(secret),
    kind: 'token',
    person: 'bench',
    label: 'bench',
    scopes: ['read', 'write'],
    expires: '2099-01-01T00:00:00.000Z',
    created: stamp,
  })
  return secret
}

/** The one real case with an English text. */
export async function publishCompact(deps: Deps): Promise<string> {
  const idea = compactIdea()
  const reference = '2026-9999'
  if (await deps.collections.cases.get(idea.id)) return reference
  const edition = makeEdition(deps.definitions.current, idea, deps.clock())
  await deps.collections.cases.insert(
    nextCase(null, { caseId: idea.id, reference, parties: [], origin: 'partner', edition }).doc,
  )
  return reference
}
