import { readdirSync, readFileSync } from 'node:fs'
import i18next from 'i18next'
import t from 'tap'
import { fileOf } from '../../src/installation/paths.js'
import { fillingIn } from '../../src/installation/word-forms.js'

/** Every word of the product is filled in as `i18next` does it, plural by plural. */

const LANGUAGES = ['sv', 'en', 'sv-x-lattlast']
const VALUES = ['ett', '<b> & $t(export:words.product)', '{{count}}', 7, '']
const COUNTS = [0, 1, 2, 5, 1000]

const read = (language: string): Record<string, object> =>
  Object.fromEntries(
    readdirSync(fileOf(`locales/${language}/`))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -5),
        JSON.parse(readFileSync(fileOf(`locales/${language}/${file}`), 'utf8')),
      ]),
  )

const textsIn = (words: object, above: string): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value]] : textsIn(value, `${above}${key}.`),
  )

t.test('as i18next fills them in', async (t) => {
  const resources = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)]))
  resources.sv = {
    ...resources.sv,
    probe: { plain: 'a {{x}} b {{ y }}', nested: '$t(probe:plain) {{x}}', only: '{{n, number}}' },
  }
  const instance = i18next.createInstance()
  await instance.init({
    resources,
    lng: 'sv',
    fallbackLng: ['sv'],
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  const keys = Object.entries(resources.sv ?? {}).flatMap(([name, words]) => textsIn(words, `${name}:`))
  for (const language of LANGUAGES) {
    const [fill, say] = [fillingIn(instance, language), instance.getFixedT(language)]
    let n = 0
    for (const [whole, text] of keys) {
      const key = whole.replace(/_(zero|one|two|few|many|other)$/, '')
      const names = [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name as string)
      for (const [at, value] of VALUES.entries()) {
        const given = Object.fromEntries(names.map((name) => [name, value]))
        const isCounted = names.includes('count') || key !== whole
        const params = { ...given, ...(isCounted && { count: COUNTS[at] as number }) }
        const found = fill(key, params)
        if (found === undefined) continue
        n += 1
        if (found !== say(key, params)) t.equal(found, say(key, params), `${language} ${key}`)
      }
    }
    t.ok(n > keys.length * 3, `${language}: nearly all of them`)
  }
  const fill = fillingIn(instance, 'sv')
  t.equal(fill('probe:plain', { x: 1, y: '2' }), 'a 1 b 2')
  t.equal(fill('probe:plain', { x: 1 }), undefined, 'something is missing')
  t.equal(fill('probe:plain', { x: 1, y: 2, context: 'c' }), undefined, 'an order to i18next')
  t.equal(fill('probe:nested', { x: 1 }), undefined)
  t.equal(fill('probe:only', { n: 1 }), undefined)
  t.equal(fill('probe:nowhere', { n: 1 }), undefined)
})
