import { bare, fold } from './fold.js'

const WORD = /[\p{L}\p{N}]+/gu

const plainWords = (text: string): string[] => bare(fold(text)).match(WORD) ?? []

/** Whether every word that was typed begins a word of the text, whatever its rings, dots and accents. */
export function matchesStart(typed: string, text: string): boolean {
  const wanted = plainWords(typed)
  const words = plainWords(text)
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)))
}
