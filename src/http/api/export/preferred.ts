interface Wish {
  readonly type: string
  readonly weight: number
}

/**
 * The media type of ours that an `Accept` header likes best (RFC 9110, 12.5.1); of equals, the first of ours.
 * @returns undefined when none will do.
 */
export function preferred(accept: string | undefined, ours: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === '') return ours[0]
  const wishes = accept.split(',').map(wishOf)
  const rated = ours.map((type) => ({ type, weight: weightOf(type, wishes) }))
  const best = Math.max(...rated.map(({ weight }) => weight))
  return best > 0 ? rated.find(({ weight }) => weight === best)?.type : undefined
}

function wishOf(part: string): Wish {
  const [type = '', ...params] = part.split(';').map((p) => p.trim().toLowerCase())
  const q = params.find((p) => p.startsWith('q='))
  const weight = q === undefined ? 1 : Number(q.slice(2))
  return { type, weight: Number.isNaN(weight) ? 0 : weight }
}

/** The most exact wish that speaks of the type counts. */
function weightOf(type: string, wishes: readonly Wish[]): number {
  const names = [type, `${type.split('/')[0]}/*`, '*/*']
  for (const name of names) {
    const wish = wishes.find((one) => one.type === name)
    if (wish) return wish.weight
  }
  return 0
}
