import { foldedStems, stems } from '../../src/domain/search/stems.js'
import { capped } from '../../src/storage/count.js'
import { DuplicateError } from '../../src/storage/errors.js'
import type { Collection, Count, Filter, Query, Scalar, Snapshot } from '../../src/storage/port.js'
import { THINGS, type Thing } from './things.js'

export type Modelled = Pick<
  Collection<Thing>,
  'get' | 'insert' | 'replace' | 'remove' | 'find' | 'counts' | 'size'
>

/** What the port promises, in the plainest words: a list that is searched from end to end. */
export class Model implements Modelled {
  #all: Snapshot<Thing>[] = []
  #ord = 0

  async get(id: string) {
    return this.#all.find(({ doc }) => doc.id === id) ?? null
  }

  async insert(doc: Thing) {
    this.#refuseTaken(doc, (other) => other.id === doc.id)
    this.#ord += 1
    this.#all.push({ doc, version: 1, ord: this.#ord })
    return this.#all.at(-1) as Snapshot<Thing>
  }

  async replace(doc: Thing, version: number) {
    const there = this.#all.findIndex((one) => one.doc.id === doc.id && one.version === version)
    if (there < 0) return null
    this.#refuseTaken(doc, () => false)
    const next = { doc, version: version + 1, ord: (this.#all[there] as Snapshot<Thing>).ord }
    this.#all[there] = next
    return next
  }

  async remove(id: string, version: number) {
    const before = this.#all.length
    this.#all = this.#all.filter((one) => one.doc.id !== id || one.version !== version)
    return this.#all.length < before
  }

  /** The cursor is simply how many came before. */
  async find({ sort = { by: 'created', direction: 'desc' }, after = '0', limit, ...filter }: Query) {
    const way = sort.direction === 'asc' ? 1 : -1
    const valueOf = ({ doc, ord }: Snapshot<Thing>) => (sort.by === 'created' ? ord : (doc.at ?? null))
    const sorted = this.#matching(filter).sort((a, b) => {
      const [x, y] = [valueOf(a), valueOf(b)]
      if ((x === null) !== (y === null)) return x === null ? 1 : -1
      return way * ((x ?? 0) - (y ?? 0) || a.ord - b.ord)
    })
    const end = Number(after) + limit
    return { items: sorted.slice(Number(after), end), next: end < sorted.length ? String(end) : null }
  }

  async size() {
    return this.#all.length
  }

  async counts(filter: Filter, facets: readonly string[] = []) {
    const total = capped(this.#matching(filter).length)
    return { total, by: Object.fromEntries(facets.map((name) => [name, this.#countBy(filter, name)])) }
  }

  #countBy(filter: Filter, name: string): Map<string, Count> {
    const counts = new Map<string, number>()
    for (const { doc } of this.#matching(filter)) {
      const { scalars, tags } = THINGS.keysOf(doc)
      const values = tags[name] ?? [scalars[name]].filter((value) => value !== null)
      for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
    }
    const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
    return new Map(sorted.map(([value, n]) => [value, capped(n)]))
  }

  #refuseTaken(doc: Thing, isSame: (other: Thing) => boolean): void {
    for (const { doc: other } of this.#all) {
      if (isSame(other)) throw new DuplicateError('things', 'id')
      if (other.id !== doc.id && doc.name !== undefined && other.name === doc.name)
        throw new DuplicateError('things', 'name')
    }
  }

  #matching({ scalars = {}, tags = {}, words = [], folded = [], notWords = [], range = {} }: Filter) {
    return this.#all.filter(({ doc }) => {
      const keys = THINGS.keysOf(doc)
      const [exact, alike] = [stems(keys.texts.join('\n')), foldedStems(keys.texts.join('\n'))]
      const within = (value: Scalar | undefined, from = -Infinity, to = Infinity) =>
        typeof value === 'number' && value >= from && value <= to
      return (
        Object.entries(scalars).every(([name, wanted]) => wanted.includes(keys.scalars[name] ?? null)) &&
        Object.entries(tags).every(([facet, wanted]) =>
          wanted.some((value) => keys.tags[facet]?.includes(value)),
        ) &&
        words.every((word) => exact.includes(word)) &&
        folded.every((word) => alike.includes(word)) &&
        !(notWords.length > 0 && notWords.every((word) => exact.includes(word))) &&
        Object.entries(range).every(([name, { from, to }]) => within(keys.scalars[name], from, to))
      )
    })
  }
}
