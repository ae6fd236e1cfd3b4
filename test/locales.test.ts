import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { fileOf } from '../src/installation/paths.js'

/** Every text exists in both languages, with the same blanks, and every text that the code names is there. */

type Texts = { readonly [key: string]: string | Texts }

const PLURAL = /_(zero|one|two|few|many|other)$/

function flat(texts: Texts, above = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value] as const] : [...flat(value, `${above}${key}.`)],
    ),
  )
}

const read = (language: string): Map<string, string> =>
  new Map(
    readdirSync(fileOf(`locales/${language}/`)).flatMap((file) => {
      const texts = JSON.parse(readFileSync(fileOf(`locales/${language}/${file}`), 'utf8')) as Texts
      return [...flat(texts, `${file.slice(0, -5)}:`)]
    }),
  )

const [sv, en] = [read('sv'), read('en')]
const blanks = (text: string): string => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort().join()

t.test('each text has its twin', (t) => {
  t.strictSame(
    [...sv.keys()].filter((key) => !en.has(key)),
    [],
    'all of Swedish is in English',
  )
  t.strictSame(
    [...en.keys()].filter((key) => !sv.has(key)),
    [],
    'all of English is in Swedish',
  )
  // What takes no typical time says none.
  const mayBeEmpty = /^process:public\..*\.time$/
  t.strictSame(
    [...sv, ...en].filter(([key, text]) => text.trim() === '' && !mayBeEmpty.test(key)).map(([key]) => key),
    [],
    'none is empty',
  )
  t.end()
})

t.test('twins have the same blanks to fill', (t) => {
  // A form for one may name the one in words.
  const differing = [...sv].filter(
    ([key, text]) => !PLURAL.test(key) && en.has(key) && blanks(text) !== blanks(en.get(key) ?? ''),
  )
  t.strictSame(
    differing.map(([key]) => key),
    [],
  )
  t.end()
})

t.test('every text that the code names is there', (t) => {
  const known = new Set([...sv.keys()].map((key) => key.replace(PLURAL, '')))
  const files = readdirSync(fileOf('src/'), { recursive: true }).map(String)
  const missing = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(fileOf(`src/${file}`), 'utf8')
      const named = [...code.matchAll(/\bt\(\s*'([a-z]+:[\w.-]+)'/g)].map(([, key]) => key as string)
      return named.filter((key) => !known.has(key) && !sv.has(key)).map((key) => `${file}: ${key}`)
    })
  t.strictSame(missing, [])
  t.end()
})
