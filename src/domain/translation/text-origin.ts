import type { TextOrigin, TranslationUnit } from '../types.gen.js'

type Originated = Pick<TranslationUnit, 'origin' | 'maker' | 'basis'>

/** How a text came about, as it is stored with it. */
export const originIn = ({ origin, maker, basis }: Originated): Originated => ({
  origin,
  ...(maker !== undefined && { maker }),
  ...(basis && { basis }),
})

/** A person's text tells what it was made from, as long as it is worked on. */
export function newOrigin(
  before: Originated | undefined,
  state: string,
  given: TextOrigin | undefined,
): Originated {
  const { kind, maker } = given ?? { kind: state === 'machine' ? 'machine' : 'person' }
  const basis = kind === 'person' && before ? basisOf(before) : undefined
  return originIn({ origin: kind, ...(maker !== undefined && { maker }), ...(basis && { basis }) })
}

function basisOf({ origin, maker, basis }: Originated): TextOrigin | undefined {
  if (origin === 'person') return basis
  return { kind: origin, ...(maker !== undefined && { maker }) }
}

/**
 * Each way in which texts came about, once, the most common first; a person's work on an engine's is both.
 */
export function originsOf(texts: readonly Partial<Originated>[]): TextOrigin[] {
  const counts = new Map<string, { readonly origin: TextOrigin; times: number }>()
  for (const origin of texts.flatMap(transitionsFrom)) {
    const key = `${origin.kind} ${origin.maker ?? ''}`
    const known = counts.get(key)
    if (known) known.times += 1
    else counts.set(key, { origin, times: 1 })
  }
  return [...counts.values()].sort((a, b) => b.times - a.times).map(({ origin }) => origin)
}

/** Editions published before origins were kept hold texts by persons. */
function transitionsFrom({ origin = 'person', maker, basis }: Partial<Originated>): TextOrigin[] {
  return [{ kind: origin, ...(maker !== undefined && { maker }) }, ...(basis ? [basis] : [])]
}
