import type { Case } from '../../../src/types.gen.js'
import { hostileCase } from '../../domain/export/views.js'
import { NOW, type TestApp } from '../../helper.js'

/** Cases as they lie in the store, `count` of them, each a minute younger than the one before. */
export async function fillCases({ deps }: TestApp, count: number, from: Partial<Case> = {}): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const changed = new Date(NOW.getTime() - (count - n) * 60_000).toISOString()
    const reference = `2026-${String(n).padStart(4, '0')}`
    await deps.collections.cases.insert({ ...hostileCase, id: `c${n}`, reference, changed, ...from })
  }
}

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
