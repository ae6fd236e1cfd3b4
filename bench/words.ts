import { readdirSync, readFileSync } from 'node:fs'
import { fileOf } from '../src/installation/paths.js'
import { pickByRank, randomOf } from './pick.js'

/** A few thousand Swedish words, those of the product itself, in an order of their own: the first are the most common. */
export const WORDS: readonly string[] = shuffled([...new Set(wordsIn('locales/sv/'))].sort())

function* wordsIn(folder: string): Generator<string> {
  for (const name of readdirSync(fileOf(folder)))
    for (const text of textsIn(JSON.parse(readFileSync(fileOf(`${folder}${name}`), 'utf8'))))
      for (const [word] of text.toLowerCase().matchAll(/(?<![\p{L}\p{N}{])\p{L}{4,20}(?![\p{L}}])/gu))
        yield word
}

function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn)
}

function shuffled(words: string[]): string[] {
  const random = randomOf(7)
  return words
    .map((word) => [random(), word] as const)
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
}

/** A text of so many words. */
export const textOf = (words: number, random: () => number): string =>
  Array.from({ length: words }, () => pickByRank(WORDS, random)).join(' ')
