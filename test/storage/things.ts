import type { CollectionSpec } from '../../src/storage/port.js'

/** A small document with every kind of key. */
export interface Thing {
  readonly id: string
  readonly name?: string
  readonly colour?: string
  readonly at?: number
  readonly marks?: readonly string[]
  readonly title?: string
  readonly text?: string
  readonly more?: unknown
}

export const THINGS: CollectionSpec<Thing> = {
  name: 'things',
  keysEdition: 1,
  scalars: [{ name: 'name', unique: true }, { name: 'colour' }],
  sorts: ['at'],
  orders: [
    { by: ['colour'], sort: 'at' },
    { by: ['colour'], sort: 'created' },
  ],
  keysOf: ({ name, colour, at, marks, title, text }) => ({
    scalars: { name: name ?? null, colour: colour ?? null, at: at ?? null },
    tags: { mark: marks ?? [] },
    texts: [title ?? '', '', text ?? ''],
  }),
}
