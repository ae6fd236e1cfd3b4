import type { Collection as Driver } from 'mongodb'
import type { Keys, Scalar } from '../port.js'
import { facetPrefix, tagToken, valueIn } from '../tokens.js'

/**
 * Values that documents of a collection have had, by facet or scalar. There may be more than are there now.
 */
interface Known {
  readonly _id: string
  readonly values: Readonly<Record<string, readonly Scalar[]>>
}

/** How long another process's new value may go uncounted here. */
const TRUSTED = 5_000

/**
 * The values of what lists are counted by, so that each can be counted alone where there are too many
 * documents to look at. A value is written here before the first document that has it.
 */
export class FacetValues {
  #seen = new Map<string, Set<Scalar>>()
  #read = 0

  constructor(
    private readonly known: Driver<Known>,
    private readonly collection: string,
    private readonly facets: readonly string[] = [],
  ) {}

  async add(keys: Keys): Promise<void> {
    const fresh = this.facets.flatMap((facet) => {
      const values = valuesOf(keys, facet).filter((value) => !this.#seen.get(facet)?.has(value))
      return values.length > 0 ? [[facet, values] as const] : []
    })
    if (fresh.length === 0) return
    const $addToSet = Object.fromEntries(
      fresh.map(([facet, values]) => [`values.${facet}`, { $each: [...values] }]),
    )
    await this.known.updateOne({ _id: this.collection }, { $addToSet } as never, { upsert: true })
    for (const [facet, values] of fresh) this.#see(facet, values)
  }

  /** undefined: nobody keeps a list of them. */
  async of(facet: string): Promise<readonly Scalar[] | undefined> {
    if (!this.facets.includes(facet)) return undefined
    if (Date.now() - this.#read > TRUSTED) await this.#readAll()
    return [...(this.#seen.get(facet) ?? [])]
  }

  async #readAll(): Promise<void> {
    const found = await this.known.findOne({ _id: this.collection })
    for (const [facet, values] of Object.entries(found?.values ?? {})) this.#see(facet, values)
    this.#read = Date.now()
  }

  #see(facet: string, values: readonly Scalar[]): void {
    this.#seen.set(facet, new Set([...(this.#seen.get(facet) ?? []), ...values]))
  }
}

export function valuesOf({ tags, scalars }: Keys, facet: string): readonly Scalar[] {
  const value = scalars[facet] ?? null
  return tags[facet] ?? (value === null ? [] : [value])
}

/**
 * A value of a facet or scalar together with the scalar that all lists are filtered by: one token, so that
 * counting needs one index and no other plan is thought of.
 */
export const facetToken = (facet: string, value: Scalar, always: Scalar): string =>
  `${tagToken(facet, String(value))} ${JSON.stringify(always)}`

/** The value in such a token, if it is one of this facet. */
export const valueOfToken = (token: string, facet: string): readonly string[] =>
  token.startsWith(facetPrefix(facet)) ? [valueIn(token.split(' ', 1)[0] as string, facet)] : []

export const facetTokens = (keys: Keys, facet: string, always: string | undefined): string[] => {
  const beside = always === undefined ? null : (keys.scalars[always] ?? null)
  return valuesOf(keys, facet).map((value) => facetToken(facet, value, beside))
}
