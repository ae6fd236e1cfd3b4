import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { runInNewContext } from 'node:vm'
import { HtmlValidate } from 'html-validate'
import t, { type Test } from 'tap'
import { selectCases } from '../../src/actions/export/select-cases.js'
import { fileOf } from '../../src/installation/paths.js'
import { type SiteFile, siteFiles } from '../../src/static-site/site-files.js'
import { golden } from '../domain/golden.js'
import { briefCase } from '../fixtures/brief.js'
import { makeApp, type TestApp } from '../helper.js'
import { publish, team } from '../http/api/ideas/stories.js'

async function siteOf({ deps }: TestApp): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for await (const { name, content } of siteFiles(deps, await selectCases(deps, {})))
    files.set(name, Buffer.from(content as string))
  return files
}

async function published(t: Test): Promise<{ made: TestApp; reference: string }> {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  return { made, reference }
}

t.test('every link leads to a file that is there, or out on the web', async (t) => {
  const { made, reference } = await published(t)
  const files = await siteOf(made)
  for (const suffix of ['html', 'md', 'json', 'jsonld', 'docx', 'pdf'])
    for (const language of ['sv', 'en']) t.ok(files.has(`${language}/cases/${reference}.${suffix}`), suffix)
  for (const [name, bytes] of files) {
    if (!name.endsWith('.html')) continue
    for (const [, href = ''] of bytes.toString().matchAll(/(?:href|src)="([^"#]+)[^"]*"/g)) {
      if (/^(https?|mailto):/.test(href)) continue
      t.ok(files.has(posix.join(posix.dirname(name), href)), `${name}: ${href}`)
    }
  }
})

t.test(
  'the manifest tells of every file what it weighs, and the same cases give the same site',
  async (t) => {
    const { made, reference } = await published(t)
    const [one, two] = [await siteOf(made), await siteOf(made)]
    t.strictSame([...one.keys()], [...two.keys()])
    for (const [name, bytes] of one) t.ok(bytes.equals(two.get(name) as Buffer), name)
    const manifest = JSON.parse(String(one.get('manifest.json')))
    t.match(manifest.cases, [{ reference, edition: 1, licence: /creativecommons/ }])
    t.equal(manifest.files.length, one.size - 1)
    for (const { path, sha256 } of manifest.files)
      t.equal(
        createHash('sha256')
          .update(one.get(path) as Buffer)
          .digest('hex'),
        sha256,
        path,
      )
  },
)

t.test('the pages are valid HTML', async (t) => {
  const { made } = await published(t)
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': ['error', { style: 'omit' }],
    },
  })
  for (const [name, bytes] of await siteOf(made)) {
    if (!name.endsWith('index.html')) continue
    const { results } = await checker.validateString(bytes.toString())
    t.strictSame(
      results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`)),
      [],
      name,
    )
  }
})

t.test('the search beside the list finds inflected words, and says so when there is nothing', async (t) => {
  const { made } = await published(t)
  const index = String((await siteOf(made)).get('assets/index-sv.js'))
  const search = searchIn(index)
  t.strictSame(search('samverkan'), [false])
  t.strictSame(search('SAMVERKANS'), [false], 'another form of the word')
  t.strictSame(search('och'), [false], 'words that tell nothing narrow nothing')
  t.strictSame(search('xyzzy'), [true])
  t.strictSame(search('samverkan xyzzy'), [true], 'all words must be there')
})

/** The script of the page, with as much of a page as it needs: what is hidden after these words were typed. */
function searchIn(index: string): (typed: string) => boolean[] {
  const items = [{ hidden: false }]
  const form = {
    hidden: true,
    elements: { q: { value: '' } },
    listeners: new Map<string, () => void>(),
    addEventListener: (name: string, hear: () => void) => void form.listeners.set(name, hear),
  }
  const document = {
    querySelector: (what: string) =>
      what.startsWith('form') ? form : { dataset: { found: '{{number}}', nothing: '' } },
    querySelectorAll: () => items,
  }
  const window = {}
  const script = readFileSync(fileOf('public/site-search.js'), 'utf8')
  runInNewContext(`${index};${script}`, { window, document })
  return (typed) => {
    form.elements.q.value = typed
    form.listeners.get('input')?.()
    return items.map(({ hidden }) => hidden)
  }
}

t.test('what was withdrawn is not in it', async (t) => {
  const { made, reference } = await published(t)
  const stored = await made.deps.collections.cases.getBy('reference', reference)
  if (!stored) throw new Error('no case')
  const withdrawal = { at: '2026-11-23T10:00:00.000Z' }
  await made.deps.collections.cases.replace({ ...stored.doc, state: 'withdrawn', withdrawal }, stored.version)
  const files = await siteOf(made)
  t.notOk([...files.keys()].some((name: SiteFile['name']) => name.includes(reference)))
})

t.test('what stands in the manifest is as agreed', async (t) => {
  const manifest = async (): Promise<string> => {
    const made = await makeApp(t, { env: { BASE_URL: 'https://fyrsteg.example' } })
    await made.deps.collections.cases.insert(briefCase())
    const text = String((await siteOf(made)).get('manifest.json'))
    // What a file weighs changes with any of its bytes; that the sums are right is asked above.
    return text
      .replaceAll(/"bytes": \d+/g, '"bytes": 0')
      .replaceAll(/"sha256": "[0-9a-f]{64}"/g, '"sha256": "…"')
  }
  golden(t, 'package-manifest.json', await manifest(), await manifest())
})
