import { localeOf } from './locale.js'

const formats = new Map<string, Intl.NumberFormat>()

/** Making one takes longer than writing a whole case. */
function formatOf(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${options.unit ?? ''}`
  const known = formats.get(key) ?? new Intl.NumberFormat(localeOf(language), options)
  formats.set(key, known)
  return known
}

/** A number as the language writes it: `1,234.5`, `1 234,5`. */
export const numberIn = (language: string, number: number): string => formatOf(language).format(number)

const MEGABYTES = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const

/** The size of a large file: `1.2 MB`. */
export const megabytesIn = (language: string, bytes: number): string =>
  formatOf(language, MEGABYTES).format(bytes / 1_000_000)

/** The size of a small file: at least one kilobyte. */
export const kilobytesIn = (language: string, bytes: number): string =>
  `${numberIn(language, Math.max(1, Math.round(bytes / 1024)))} kB`
