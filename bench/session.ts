import { type Child, startChild } from './child.js'
import { fillPlace, openPlace, type Place } from './stores.js'

export interface Product extends Child {
  readonly port: number
  /** Milliseconds until it listened, its code loaded. */
  readonly ready: number
  /** Tokens of somebody with every role, and of a reader with none. */
  readonly staff: string
  readonly reader: string
  /** Of the case that is published in full. */
  readonly reference: string
}

export interface FloorChild extends Child {
  readonly port: number
}

/** Both, on stores of the same size. */
export interface Session {
  readonly place: Place
  readonly product: Product
  readonly floor: FloorChild
}

export async function startProduct({ engine, address }: Place): Promise<Product> {
  const { first, ...child } = await startChild<Omit<Product, keyof Child>>('serve', engine, address)
  return { ...child, ...first }
}

export async function startFloor({ engine, floor, size }: Place): Promise<FloorChild> {
  const { first, ...child } = await startChild<{ port: number }>(
    'floors/serve-floor',
    engine,
    floor,
    String(size),
  )
  return { ...child, ...first }
}

/** A filled store with a fresh process on it, for as long as `work` takes. */
export async function withProduct(
  engine: string,
  size: number,
  keep: string,
  work: (product: Product, place: Place) => Promise<void>,
): Promise<void> {
  const place = await openPlace(engine, size, keep)
  if (place === undefined) return
  try {
    await fillPlace(place)
    const product = await startProduct(place)
    await work(product, place)
    await product.stop()
  } finally {
    await place.close()
  }
}

export const bearer = (secret: string) => ({
  authorization: `Bearer ${secret}`,
  'accept-language': 'en',
})

/** As a browser asks for a page. */
export const browser = (secret: string | undefined, encoding: 'br' | 'identity') => ({
  ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
  accept: 'text/html',
  'accept-language': 'en',
  'accept-encoding': encoding,
})

/** Where ids of what this run uses up begin: another number each time, so that a kept store serves many runs. */
export const newRun = (): number => (Math.floor(Date.now() / 1000) % 1_000_000) * 10_000 + 10_000_000
