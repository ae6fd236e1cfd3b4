import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as swedish } from '@orama/stemmers/swedish'

/**
 * Search words are made here, not by a database, so that both engines find the same.
 *
 * A reader types words in either language, and a document holds both. So every word, typed or stored, becomes the
 * same single stem whatever its language: folded, then stemmed as Swedish, then as English. `ungdomar` and
 * `ungdomarna` meet in `ungdom`, `enterprises` meets `enterprise`.
 */

/** A document is found by at most this many different stems; the first ones count. */
const MOST_STEMS = 600
const LONGEST = 40
const WORD = /[\p{L}\p{N}]+(?:-\p{N}+)*/gu

const STOP = new Set(
  `och att det i en ett jag hon han som på den med var sig för så till är men om hade de av icke mig du henne då nu
  har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig
  kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni
  bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför varje
  vilka ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas
  the a an and or of to in on at by for with from as is are was were be been being it its this that these those he she
  they them their his her we our you your i not no but if then than so such can will would should could may has have
  had do does did which who whom what when where how all any each into out over under up down about`
    .split(/\s+/)
    .map(fold),
)

/** Lower case; é is e and ü is u, but å, ä and ö are letters of their own (æ and ø are theirs in Danish). */
export function fold(text: string): string {
  const kept = text
    .toLowerCase()
    .replace(/å/g, '\u0001')
    .replace(/[äæ]/g, '\u0002')
    .replace(/[öø]/g, '\u0003')
  const plain = kept.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss')
  return plain
    .replace(/\u0001/g, 'å')
    .replace(/\u0002/g, 'ä')
    .replace(/\u0003/g, 'ö')
}

/** The stems of a document, each once. */
export function stems(text: string): string[] {
  const found = new Set<string>()
  for (const [word] of fold(text.normalize('NFC')).matchAll(WORD)) {
    if (STOP.has(word) || word.length < 2) continue
    found.add(stemOf(word))
    if (found.size >= MOST_STEMS) break
  }
  return [...found]
}

/** The stems of what a reader typed; all of them must be found. Nothing but stop words is no search. */
export const queryStems = (typed: string): string[] => stems(typed).slice(0, 12)

// Stemming is a pure table look-up in disguise: the same few thousand words come again and again.
const known = new Map<string, string>()

function stemOf(word: string): string {
  const stem = known.get(word)
  if (stem !== undefined) return stem
  if (known.size > 50_000) known.clear()
  const made = makeStem(word.slice(0, LONGEST))
  known.set(word, made)
  return made
}

/** Once as Swedish and once as English; numbers and references stay as they are. */
const makeStem = (word: string): string => (/\p{N}/u.test(word) ? word : english(swedish(word)))
