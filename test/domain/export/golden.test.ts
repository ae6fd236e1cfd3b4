import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { HtmlValidate } from 'html-validate'
import { Marked } from 'marked'
import t from 'tap'
import { parseDocument } from 'yaml'
import { FORMATS } from '../../../src/domain/export/formats.js'
import { teachFormats } from '../../../src/domain/value-formats.js'
import { fileOf } from '../../../src/installation/paths.js'
import { readSchema } from '../../../src/installation/schema-files.js'
import { compactCase, hostileCase, viewOf } from './views.js'

/** The exports as they are meant to be. `UPDATE_GOLDEN=1` writes them anew: read the difference before you commit. */
const GOLDEN = fileOf('test/domain/export/golden/')
const isUpdating = process.env.UPDATE_GOLDEN === '1'

const CASES = { compact: compactCase, hostile: hostileCase }
/** Texts need none. */
const NO_TOOLS = { print: () => Promise.reject(new Error('not here')) }
const TEXTS = [...FORMATS].filter(([, { isFile }]) => !isFile)
const combinations = Object.entries(CASES).flatMap(([name, doc]) =>
  ['sv', 'en'].flatMap((language) =>
    TEXTS.map(([format, { suffix, write }]) => ({
      file: `${name}.${language}.${suffix}`,
      format,
      text: String(write(viewOf(doc, language), NO_TOOLS)),
      again: String(write(viewOf(structuredClone(doc), language), NO_TOOLS)),
    })),
  ),
)

for (const { file, text, again } of combinations) {
  t.test(`${file} is as it was agreed, byte for byte`, (t) => {
    const golden = new URL(file, GOLDEN)
    if (isUpdating || !existsSync(golden)) writeFileSync(golden, text)
    t.equal(text, readFileSync(golden, 'utf8'))
    t.equal(again, text, 'the same case gives the same bytes')
    t.end()
  })
}

const textsOf = (format: string) => combinations.filter((combination) => combination.format === format)

t.test('the pages are valid and accessible HTML', async (t) => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    // Long titles are the owner's own words, and what is in a page may have any style of ending.
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': ['error', { style: 'omit' }],
      'no-inline-style': 'error',
    },
  })
  for (const { file, text } of textsOf('html')) {
    const report = await checker.validateString(text)
    const problems = report.results.flatMap(({ messages }) =>
      messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`),
    )
    t.strictSame(problems, [], file)
  }
})

t.test('nothing in a page runs', (t) => {
  for (const { file, text } of textsOf('html')) {
    t.notMatch(text, /<(script|img|iframe|object|form|base|meta http)/i, file)
    t.notMatch(text, /<[^>]*\son\w+=/i, file)
    t.notMatch(text, /(href|src)="(?!https:|http:|mailto:|#)/i, file)
  }
  t.end()
})

t.test('the data is as its schema says', (t) => {
  const ajv = teachFormats(new Ajv({ strict: false, allErrors: true }))
  const validate = ajv.compile(readSchema('case-document.json'))
  for (const { file, text } of textsOf('json')) {
    validate(JSON.parse(text))
    t.strictSame(validate.errors ?? [], [], file)
  }
  t.end()
})

t.test('the particulars of the Markdown are YAML that gives back what was written', (t) => {
  for (const { file, text } of textsOf('markdown')) {
    const [, front = '', ...body] = text.split(/^---$/m)
    const parsed = parseDocument(front)
    t.strictSame(parsed.errors, [], file)
    t.equal(
      parsed.get('title'),
      viewOf(file.startsWith('compact') ? compactCase : hostileCase, file.split('.')[1] as string).document
        .title.text,
    )
    t.notMatch(
      body
        .join('')
        .replaceAll(/^`{3,}[\s\S]*?^`{3,}$/gm, '')
        .replaceAll(/`[^`]*`/g, ''),
      /(?<!\\)<(?!span lang|\/span|https?:|mailto:)/,
      'no raw HTML but the marks of language',
    )
    const read = new Marked().parse(body.join(''), { async: false })
    t.notMatch(read, /(href|src)="(?!https?:|mailto:)|<script|<img/i, 'nothing in it runs where it is read')
  }
  t.end()
})
