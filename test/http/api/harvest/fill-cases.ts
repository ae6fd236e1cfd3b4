import type { Case } from '../../../../src/domain/types.gen.js'
import { hostileCase } from '../../../domain/export/views.js'
import { NOW, type TestApp } from '../../../helper.js'

/** Cases as they lie in the store, `count` of them, each a minute younger than the one before. */
export async function fillCases({ deps }: TestApp, count: number, from: Partial<Case> = {}): Promise<void> {
  for (let first = 1; first <= count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first + 1) }, (_, k) => first + k)
    await Promise.all(numbers.map((n) => deps.collections.cases.insert({ ...caseOf(n, count), ...from })))
  }
}

/** The store commits together what is written at the same time. */
const AT_ONCE = 50

const caseOf = (n: number, count: number): Case => ({
  ...hostileCase,
  id: `c${n}`,
  reference: `2026-${String(n).padStart(4, '0')}`,
  changed: new Date(NOW.getTime() - (count - n) * 60_000).toISOString(),
})

/** One of them is withdrawn. */
export async function withdrawOne({ deps }: TestApp, id: string, at: string): Promise<void> {
  const stored = await deps.collections.cases.get(id)
  if (!stored) throw new Error(`no case ${id}`)
  const { changed: _, ...doc } = stored.doc
  await deps.collections.cases.replace(
    { ...doc, state: 'withdrawn', changed: at, withdrawal: { at, note: 'Hemlig skäl & <b>' } },
    stored.version,
  )
}
