import fc from 'fast-check'
import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import { importUnits } from '../../../src/domain/exchange/import-units.js'
import { packageOf } from '../../../src/domain/exchange/package.js'
import { readXliff } from '../../../src/domain/exchange/read-xliff.js'
import { writeXliff1 } from '../../../src/domain/exchange/write-xliff-1.js'
import { writeXliff2 } from '../../../src/domain/exchange/write-xliff-2.js'
import { signOff } from '../../../src/domain/translation/sign-off.js'
import { unitIn, unitState } from '../../../src/domain/translation/unit-state.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { compactIdea, REVIEWER, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { rounds } from '../../rounds.js'
import { finds, validators } from '../../validators.js'
import { HOSTILE, SAFE } from './hostile-text.js'
import { refusal } from './refusal.js'

const NOW = new Date('2026-11-23T10:00:00Z')
let ids = 0
const newId = () => `h${++ids}`
const DESCRIPTION = 'solution.description'
const WRITERS = { '2.1': writeXliff2, '1.2': writeXliff1 } as const
const VERSIONS = ['2.1', '1.2'] as const
type Version = (typeof VERSIONS)[number]

const out = (idea: Idea, version: Version = '2.1', openOnly = false): string =>
  WRITERS[version](packageOf(context, idea, { language: 'en', openOnly }))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const back = (idea: Idea, file: string | Uint8Array, language = 'en') =>
  importUnits(
    context,
    idea,
    readXliff(typeof file === 'string' ? bytes(file) : file),
    { language, agency: 'Språkbyrån' },
    TRANSLATOR,
    NOW,
    newId,
  )
const outcomes = (report: readonly { unit: string; outcome: string }[]) =>
  Object.fromEntries(report.map(({ unit, outcome }) => [unit, outcome]))
const untranslated = () => compactIdea({ variants: {} })
const withAnswer = (idea: Idea, section: string, field: string, text: string): Idea => ({
  ...idea,
  revision: idea.revision + 1,
  answers: { ...idea.answers, [section]: { ...idea.answers[section], [field]: text } },
})
const withDescription = (text: string) => withAnswer(untranslated(), 'solution', 'description', text)

/** What an agency does: every source becomes its own translation, marked as done. */
const translated = (file: string, state = 'translated'): string =>
  file
    .replace(
      /<segment id="(\w+)" state="\w+"[^>]*><source>([\s\S]*?)<\/source>(?:<target>[\s\S]*?<\/target>)?/g,
      (_, id, source) =>
        `<segment id="${id}" state="${state}"><source>${source}</source><target>${source}</target>`,
    )
    .replace(
      /<source>([\s\S]*?)<\/source>(?:\s*<target[^>]*>[\s\S]*?<\/target>)?(\s*<note)/g,
      (_, source, note) => `<source>${source}</source><target state="${state}">${source}</target>${note}`,
    )

t.test('the same idea gives the same bytes, and comes back unchanged', (t) => {
  for (const version of VERSIONS) {
    const idea = compactIdea()
    t.equal(out(idea, version), out(structuredClone(idea), version))
    const { idea: same, report } = back(idea, out(idea, version))
    t.equal(same, idea, 'nothing is written')
    t.strictSame([...new Set(report.map(({ outcome }) => outcome))], ['unchanged'], version)
  }
  t.end()
})

t.test('what an agency translated goes in as one text each, and is not signed off', (t) => {
  for (const version of VERSIONS) {
    const idea = untranslated()
    const { idea: done, report } = back(idea, translated(out(idea, version)))
    t.strictSame([...new Set(report.map(({ outcome }) => outcome))], ['taken-in'], version)
    for (const { unit } of report) t.equal(unitState(done, 'en', unit), 'translated')
    t.equal(unitIn(done, 'en', DESCRIPTION)?.text, String(idea.answers.solution?.description).trim())
    t.match(unitIn(done, 'en', DESCRIPTION), { origin: 'agency', maker: 'Språkbyrån' })
    const last = done.pending.at(-1)
    t.match(last, { what: 'take-in', data: { origin: 'agency', agency: 'Språkbyrån', language: 'en' } })
    t.equal(back(done, translated(out(idea, version))).idea, done, 'once more changes nothing')
  }
  t.end()
})

t.test('states go out and come in', (t) => {
  const idea = compactIdea()
  t.match(out(idea), 'state="final"')
  t.match(out(untranslated()), 'state="initial"')
  t.match(out(idea, '1.2'), 'state="signed-off"')
  const file = translated(out(idea), 'reviewed').replaceAll('</target>', '!</target>')
  const { idea: done } = back(idea, file)
  t.equal(unitState(done, 'en', 'about.title'), 'translated', 'an agency’s review is no sign-off')
  const begun = translated(out(untranslated()), 'initial').replaceAll('</target>', '!</target>')
  t.equal(unitState(back(untranslated(), begun).idea, 'en', 'about.title'), 'draft')
  const sign = (who: typeof REVIEWER) =>
    signOff(context, done, { language: 'en', units: ['about.title'] }, who, NOW, newId)
  t.throws(() => sign({ ...TRANSLATOR, grants: REVIEWER.grants }), 'not by who brought it in')
  const signed = sign(REVIEWER)
  t.equal(unitState(signed, 'en', 'about.title'), 'reviewed')
  t.notMatch(out(signed, '2.1', true), 'id="about.title"', 'what is open, without what is signed off')
  t.end()
})

t.test('a text whose source has moved is refused by name, the rest goes in', (t) => {
  for (const version of VERSIONS) {
    const idea = untranslated()
    const file = translated(out(idea, version))
    const moved = withAnswer(idea, 'about', 'title', 'En annan rubrik')
    const { idea: done, report } = back(moved, file)
    t.equal(outcomes(report)['about.title'], 'source-moved')
    t.equal(outcomes(report)[DESCRIPTION], 'taken-in')
    t.equal(unitIn(done, 'en', 'about.title'), undefined)
    const stripped = file.replace(/<mda:metadata>.*?<\/mda:metadata>/g, '').replace(/ extradata="[^"]*"/g, '')
    t.equal(outcomes(back(moved, stripped).report)['about.title'], 'source-moved', 'also without its hash')
    t.equal(outcomes(back(moved, stripped).report)[DESCRIPTION], 'taken-in')
  }
  t.end()
})

t.test('what was written here meanwhile is not overwritten', (t) => {
  const idea = compactIdea()
  const file = out(idea).replaceAll('</target>', '!</target>')
  const title = unitIn(idea, 'en', 'about.title')
  const variants = { en: { ...idea.variants.en, 'about.title': { ...title, text: 'Ours' } } }
  const { idea: done, report } = back({ ...idea, variants } as Idea, file)
  t.equal(outcomes(report)['about.title'], 'changed-here')
  t.equal(unitIn(done, 'en', 'about.title')?.text, 'Ours')
  t.equal(outcomes(report)[DESCRIPTION], 'taken-in')
  t.end()
})

const MARKED =
  '# Mötesplatsen\n\nVi **träffas** [varje *vecka*](https://exempel.se/a_b_(c)). Kom!\n\n- ett `kod`\n- två\n\n| a | b |\n|---|---|\n| c | d |'

t.test('marks of Markdown are codes, and never lost', (t) => {
  for (const version of VERSIONS) {
    const idea = withDescription(MARKED)
    const file = translated(out(idea, version))
    t.notMatch(file, /<source>[^<]*\*\*/)
    const { idea: done, report } = back(
      idea,
      file.replace(/(<target[^>]*>(?:<x[^>]*>)?[^<]*<x[^>]*>|<target>)Vi /, '$1We '),
    )
    t.equal(outcomes(report)[DESCRIPTION], 'taken-in')
    t.equal(unitIn(done, 'en', DESCRIPTION)?.text, MARKED.replace('Vi ', 'We '))
    const [before, after] =
      version === '2.1'
        ? [/(<target>Vi )<pc[^>]*>([^<]*)<\/pc>/, '$1$2']
        : [/(<target[^>]*>(?:[^<]|<(?!\/target))*?)<x id="b2"[^>]*>/, '$1']
    const lost = back(idea, file.replace(before, after)).report.find(({ unit }) => unit === DESCRIPTION)
    t.equal(lost?.outcome, 'codes-lost', version)
    t.ok(lost?.codes?.length)
  }
  t.end()
})

t.test('half a text does not go in', (t) => {
  const two = withDescription('En mening. En till.')
  const file = translated(out(two))
  const half = file.replace('<source>En till.</source><target>En till.</target>', '<source>En till.</source>')
  t.equal(outcomes(back(two, half).report)[DESCRIPTION], 'incomplete')
  t.equal(outcomes(back(two, out(two)).report)[DESCRIPTION], 'no-translation')
  const long = file.replace(/<target>[^<]*<\/target>/, `<target>${'x'.repeat(101)}</target>`)
  t.match(back(two, long).report[0], { outcome: 'refused', error: { code: 'too-long' } })
  t.end()
})

t.test('a file that is not ours is refused as a whole, and says why', (t) => {
  const idea = untranslated()
  const file = out(idea)
  const cases: [string, string | Uint8Array][] = [
    ['xml-broken', file.replace('</unit>', '')],
    ['xml-broken', ''],
    ['xml-broken', 'hej'],
    ['xml-broken', file.replace('<source>', '<source>&hej;')],
    ['xml-broken', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`],
    ['xml-doctype', file.replace('<xliff', '<!DOCTYPE x [<!ENTITY a "aaa">]><xliff')],
    ['not-xliff', '<html><body/></html>'],
    ['not-xliff', file.replace('version="2.1"', 'version="3.0"')],
    ['file-not-text', new Uint8Array([0xc3, 0x28, 0xff])],
    ['file-too-large', new Uint8Array(9 * 1024 * 1024)],
    ['other-idea', file.replace('<file id="compact"', '<file id="another"')],
    ['other-language', file.replace('trgLang="en"', 'trgLang="fi"')],
    ['other-source', file.replace('srcLang="sv"', 'srcLang="de"')],
    ['unit-twice', file.replace('<unit id="about.summary"', '<unit id="about.title"')],
    ['no-units', file.replace(/<group[\s\S]*<\/group>/, '')],
  ]
  for (const [code, content] of cases)
    t.equal(
      refusal(() => back(idea, content)),
      code,
      code,
    )
  t.equal(
    refusal(() => packageOf(context, idea, { language: 'sv' })),
    'source-language',
  )
  const bare = { ...idea, answers: {} }
  t.equal(
    refusal(() => packageOf(context, bare, { language: 'en' })),
    'nothing-to-translate',
  )
  t.end()
})

t.test('UTF-16 and prefixes are understood', (t) => {
  const idea = untranslated()
  const file = translated(out(idea))
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file, 'utf16le')])
  t.equal(outcomes(back(idea, new Uint8Array(utf16)).report)['about.title'], 'taken-in')
  const names = 'xliff|file|group|unit|notes|note|segment|ignorable|source|target|pc|ph|originalData|data'
  const prefixed = file
    .replace('xmlns="', 'xmlns:x="')
    .replace(new RegExp(`<(/?)(${names})\\b`, 'g'), '<$1x:$2')
  t.equal(outcomes(back(idea, prefixed).report)[DESCRIPTION], 'taken-in')
  t.end()
})

const RUNS = rounds(120, 3000)

t.test('no text is lost on the way out and in, whatever people write', async (t) => {
  const kit = validators(t, 'Hostile XLIFF')
  const files: Record<Version, string[]> = { '2.1': [], '1.2': [] }
  for (const version of VERSIONS) {
    const keep = (file: string): void => {
      if (kit && files[version].length < 60)
        files[version].push(kit.file(`${version}-${files[version].length}.xlf`, file))
    }
    const property = fc.property(SAFE, SAFE, (text, translation) => {
      if (text.trim() === '') return
      const start = withDescription(text)
      const empty = out(start, version)
      const first = back(start, translated(empty))
      const unit = unitIn(first.idea, 'en', DESCRIPTION)
      if (unit?.text !== text.trim()) throw new Error(JSON.stringify([unit, first.report]))
      const other = { ...unit, text: translation.trim() || 'x' }
      const next = { ...first.idea, variants: { en: { [DESCRIPTION]: other } } } as Idea
      const file = out(next, version)
      const again = back(next, file).report.find((one) => one.unit === DESCRIPTION)
      if (again?.outcome !== 'unchanged') throw new Error(JSON.stringify([version, again, file]))
      keep(empty)
      keep(file)
    })
    fc.assert(property, { numRuns: RUNS })
  }
  if (!kit) return
  const inline = kit.schema('xliff-2.1/inline.sch')
  const check = (schema: string, version: Version) =>
    kit.helper('xml-valid.mjs', [kit.schema(schema), inline, '--', ...files[version]])
  await finds(t, check('xliff-2.1/all.xsd', '2.1'), true, 'XLIFF 2.1')
  await finds(t, check('xliff-1.2/xliff-core-1.2-strict.xsd', '1.2'), true, 'XLIFF 1.2')
})

t.test('a foreign file never brings anything down', (t) => {
  const idea = untranslated()
  const file = translated(out(idea))
  const property = fc.property(
    fc.nat({ max: file.length }),
    fc.nat({ max: 400 }),
    HOSTILE,
    (at, cut, put) => {
      try {
        back(idea, file.slice(0, at) + put + file.slice(at + cut))
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
      }
    },
  )
  fc.assert(property, { numRuns: rounds(300, 10_000) })
  t.end()
})

t.test('XLIFF as its makers have it', async (t) => {
  const kit = validators(t, 'XLIFF', ['jing', 'java'])
  if (!kit) return
  const marked = withDescription(MARKED)
  const moved = withAnswer(compactIdea(), 'about', 'title', 'En annan rubrik')
  const ideas = [compactIdea(), marked, back(marked, translated(out(marked))).idea, moved]
  const two = ideas.map((idea, n) => kit.file(`two-${n}.xlf`, out(idea)))
  const one = ideas.map((idea, n) => kit.file(`one-${n}.xlf`, out(idea, '1.2')))
  const inline = kit.schema('xliff-2.1/inline.sch')
  const valid = (schema: string, files: readonly string[]) =>
    kit.helper('xml-valid.mjs', [kit.schema(schema), inline, '--', ...files])
  await finds(t, valid('xliff-2.1/all.xsd', two), true, 'XLIFF 2.1')
  await finds(t, valid('xliff-1.2/xliff-core-1.2-strict.xsd', one), true, 'XLIFF 1.2')
  const rules = kit.schema('xliff-2.1/xliff_2_advanced_validation.nvdl')
  await finds(t, kit.tool('jing', [rules, ...two]), true, 'the rules of XLIFF 2.1 itself')
})
