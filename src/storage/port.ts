/**
 * The document port: all that the product ever asks of a database. Two engines implement it
 * (`sqlite/`, `mongodb/`), and one contract suite (`test/storage/contract/`) holds both to it.
 *
 * Every write touches one document and is guarded by the version that was read, so no engine
 * needs a session or a transaction over several documents.
 */

/** A single-valued key. Absent and null are the same. */
export type Scalar = string | number | boolean | null

/** What a document can be found by. Made by a collection's own pure `keysOf`, stored beside the document. */
export interface Keys {
  /** One value a key: compared for equality, counted, ordered by, and unique where the collection says so. */
  readonly scalars: Readonly<Record<string, Scalar>>
  /** Several values a facet, such as `{ challenge: ['SC1', 'SC6'] }`. */
  readonly tags: Readonly<Record<string, readonly string[]>>
  /**
   * All text that searching looks in, by tier, the most important first: names and titles; summaries and
   * keywords; all other texts. Their stems are made by us (`domain/search`), never by an engine.
   */
  readonly texts: readonly [string, string, string]
}

/** A single-valued key that documents are filtered by. */
export interface ScalarSpec {
  readonly name: string
  /** Refuses a second document with the same value. */
  readonly unique?: boolean
  /**
   * What a few documents each belong to: nearly as many values as documents, so no set of documents is kept
   * for each.
   */
  readonly owner?: boolean
  /** The document's own field that the key repeats: MongoDB indexes and filters that field itself. */
  readonly path?: string
}

/** A key holding numbers (times in milliseconds) that lists are ordered or bounded by; `path` as above. */
export type SortSpec = string | { readonly name: string; readonly path?: string }

/** Keys that lists filter by and are sorted by together. */
export interface OrderSpec {
  readonly by: readonly string[]
  /** One of the sorts, or `created`. */
  readonly sort: string
}

/** How a collection is kept. `T` is the whole document; engines never look inside but for `id`. */
export interface CollectionSpec<T extends { readonly id: string }> {
  readonly name: string
  readonly scalars: readonly ScalarSpec[]
  readonly sorts: readonly SortSpec[]
  /**
   * What lists filter by and sort by together: engines make an index of each, so that none is sorted when it
   * is read.
   */
  readonly orders?: readonly OrderSpec[]
  /** Fields of the document itself that an operator asks for by hand: MongoDB has an index of each. */
  readonly asked?: readonly string[]
  /**
   * Facets and scalars that lists are counted by: of these an engine may keep a list of the values that there
   * are.
   */
  readonly facets?: readonly string[]
  /**
   * The scalar that all lists are filtered by, whatever else they ask for: counting goes by it and a facet
   * together.
   */
  readonly always?: string
  /** A change of any document of this collection changes public pages. */
  readonly public?: boolean
  readonly keysOf: (doc: T) => Keys
  /** What else `keysOf` depends on, such as a setting: another value, other keys. */
  readonly madeWith?: string
  /** Raised whenever `keysOf` changes its mind: engines then rebuild the keys of all documents at start. */
  readonly keysEdition: number
}

/** A document as it was read, with what is needed to write it back. */
export interface Snapshot<T> {
  readonly doc: T
  /** Storage version, counted from 1; raised by every write. Not the revision that people see. */
  readonly version: number
  /**
   * Place in creation order: a whole number below 2^53, unique in the collection, never changed.
   * Lists are in this order unless they ask for another.
   */
  readonly ord: number
}

/** A small typed filter. All parts must hold; within one part, any of the values will do. */
export interface Filter {
  readonly scalars?: Readonly<Record<string, readonly Scalar[]>>
  readonly tags?: Readonly<Record<string, readonly string[]>>
  /** Every one of these exact stems must be in the document. */
  readonly words?: readonly string[]
  /** Every one of these stems must be in it, or one that is written alike without rings, dots and accents. */
  readonly folded?: readonly string[]
  /**
   * A word of its first tier begins so, or it has this word anywhere as `folded` would find it: what somebody
   * has typed so far. Any of these will do.
   */
  readonly starts?: readonly string[]
  /** None of the documents that have all of these exact stems: what an earlier tier has shown. */
  readonly notWords?: readonly string[]
  /** Bounds on a sort key, inclusive. A document without that key is outside any bound. */
  readonly range?: Readonly<Record<string, { readonly from?: number; readonly to?: number }>>
}

/** What is counted is exact up to here; beyond it is only known that there are more. */
export const COUNT_LIMIT = 1000

export interface Count {
  readonly n: number
  /** There are more than `n`, which is `COUNT_LIMIT` then. */
  readonly more: boolean
}

export interface Counts {
  readonly total: Count
  /** By facet or scalar, then by value in the order of the values; values without a match are left out. */
  readonly by: Readonly<Record<string, ReadonlyMap<string, Count>>>
}

/** What `countEach` counts. */
export interface CountQuery {
  readonly filter: Filter
  readonly facets?: readonly string[]
}

export interface Query extends Filter {
  /**
   * `'created'` is creation order; any other name is one of the collection's sorts. Ties go by creation order
   * in the same direction. Documents without the key come last, whichever the direction. Default: newest
   * first.
   */
  readonly sort?: { readonly by: string; readonly direction: 'asc' | 'desc' }
  /** Where the previous page ended; opaque to callers, made by the engine, the same on both engines. */
  readonly after?: string
  /** 1–500. */
  readonly limit: number
}

export interface Page<T> {
  readonly items: readonly Snapshot<T>[]
  /** Cursor of the next page, or null when this is the last one. */
  readonly next: string | null
}

/** A unique key of a document that is not claimed for it. */
export interface KeyFault {
  readonly key: string
  /** The document that it is claimed for; null when it is claimed for none. */
  readonly holder: string | null
}

export interface Collection<T extends { readonly id: string }> {
  readonly spec: CollectionSpec<T>
  get(id: string): Promise<Snapshot<T> | null>
  /** The document whose unique scalar has this value. */
  getBy(scalar: string, value: string | number): Promise<Snapshot<T> | null>
  /**
   * Adds a document. When it returns, the document survives a crash.
   * @throws DuplicateError naming the key (`id` or a unique scalar) that is taken.
   */
  insert(doc: T): Promise<Snapshot<T>>
  /**
   * Writes `doc` only if the stored version is still `version`; null when it is not (or the document is
   * gone). A write whose reply was lost and that is tried again is recognised as done.
   * @throws DuplicateError naming the unique scalar that is taken.
   */
  replace(doc: T, version: number): Promise<Snapshot<T> | null>
  /** Removes the document only if the stored version is still `version`; false when it is not. */
  remove(id: string, version: number): Promise<boolean>
  find(query: Query): Promise<Page<T>>
  /** Several lists in one go, in the order in which they were asked for. */
  findEach(queries: readonly Query[]): Promise<readonly Page<T>[]>
  /**
   * How many match, and how many of them have each value of a facet or scalar; the cost does not grow with
   * the store.
   */
  counts(filter: Filter, facets?: readonly string[]): Promise<Counts>
  /** Several counts in one go. */
  countEach(asked: readonly CountQuery[]): Promise<readonly Counts[]>
  /** The exact number of all documents: for archive, check and the operator only. */
  size(): Promise<number>
  /** All documents in creation order, read in batches: memory does not grow with their number. */
  scan(): AsyncIterable<Snapshot<T>>
  /**
   * For `check`: what the engine keeps beside this document and does not agree with it. Absent where that
   * cannot be.
   */
  keyFaults?(doc: T): Promise<readonly KeyFault[]>
  /** Puts back an exported document with its own place in creation order (its version starts again at 1). */
  restore(doc: T, ord: number): Promise<Snapshot<T>>
  /**
   * Puts back some hundred documents together, as `restore` does each; quickest in creation order. When it
   * returns, all of them survive a crash; when it fails, some of them may be there.
   * @throws DuplicateError naming the key that is taken and the document that is refused.
   */
  restoreMany(documents: readonly Restored<T>[]): Promise<void>
}

/** An exported document with its place in creation order. */
export interface Restored<T> {
  readonly doc: T
  readonly ord: number
}

/** Facts about the store itself, by name: its format, and work under way that must not be forgotten. */
export interface Meta {
  get(name: string): Promise<string | null>
  /**
   * Writes `value` (null: removes the fact) only if `before` is still what stands there (null: nothing);
   * false when not.
   */
  set(name: string, value: string | null, before: string | null): Promise<boolean>
}

export interface DocumentName {
  readonly collection: string
  readonly id: string
}

/** The same mark, the same pages. */
export interface PublicMark {
  readonly mark: string
  /** False: what is made now may be of a moment that is over; do not keep it. */
  readonly quiet: boolean
}

export interface Store {
  readonly engine: 'sqlite' | 'mongodb'
  readonly meta: Meta
  /**
   * Leaves a copy of everything as it is, under this ending, and says where; complete or not at all. It is
   * not made again when it is there as `made`. Null where the engine has tools of its own for that.
   * @throws NoRoomError
   */
  keepCopy(ending: string, made?: string | null): Promise<string | null>
  /** The collection, with its tables and indexes made or brought up to date. Call once each, at start. */
  collection<T extends { readonly id: string }>(spec: CollectionSpec<T>): Promise<Collection<T>>
  /**
   * Versions of these documents, in one small read whatever their collections; null for one that is not
   * there. What was kept with a document's version is right as long as this says the same.
   */
  versions(documents: readonly DocumentName[]): Promise<readonly (number | null)[]>
  /** A mark of all that public pages are made from. */
  publicMark(): Promise<PublicMark>
  /** Rejects when the engine does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
