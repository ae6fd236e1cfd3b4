/** Ranges of code points, inclusive. */
type Ranges = readonly (readonly [number, number])[]

/**
 * What the character map of a TrueType font says that it can show. Formats 4 and 12: the two that fonts have
 * today.
 */
export function coverageOf(font: Uint8Array): Ranges {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableAt(view, 'cmap')
  return Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, n) => cmap + view.getUint32(cmap + 8 + n * 8),
  ).flatMap((at) => {
    const format = view.getUint16(at)
    if (format === 12) return groupsOf(view, at)
    return format === 4 ? segmentsOf(view, at) : []
  })
}

function tableAt(view: DataView, name: string): number {
  for (let n = 0; n < view.getUint16(4); n += 1) {
    const at = 12 + n * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
    if (tag === name) return view.getUint32(at + 8)
  }
  throw new Error(`a font without ${name}`)
}

const groupsOf = (view: DataView, at: number): Ranges =>
  Array.from({ length: view.getUint32(at + 12) }, (_, n) => {
    const group = at + 16 + n * 12
    return [view.getUint32(group), view.getUint32(group + 4)] as const
  })

function segmentsOf(view: DataView, at: number): Ranges {
  const count = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + 2 * count + 2
  return Array.from(
    { length: count },
    (_, n) => [view.getUint16(starts + 2 * n), view.getUint16(ends + 2 * n)] as const,
  ).filter(([start]) => start !== 0xffff)
}

/** Characters that show nothing and are in no need of a shape. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\n\t\r]/u
const LOST = '\ufffd'

/** Puts a mark in place of what no font of ours can show: an empty box tells a screen reader nothing. */
export function showable(text: string, ranges: Ranges): string {
  const isCovered = (c: string): boolean => {
    const code = c.codePointAt(0) as number
    return INVISIBLE.test(c) || ranges.some(([from, to]) => code >= from && code <= to)
  }
  if (/^[\x20-\x7e\u00a0-\u00ff]*$/.test(text)) return text
  return graphemes(text)
    .map((cluster) => ([...cluster].every(isCovered) ? cluster : LOST))
    .join('')
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
