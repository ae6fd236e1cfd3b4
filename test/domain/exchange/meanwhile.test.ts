import t from 'tap'
import { importUnits } from '../../../src/domain/exchange/import-units.js'
import { packageOf } from '../../../src/domain/exchange/package.js'
import { readXliff } from '../../../src/domain/exchange/read-xliff.js'
import { writeXliff1 } from '../../../src/domain/exchange/write-xliff-1.js'
import { writeXliff2 } from '../../../src/domain/exchange/write-xliff-2.js'
import { commentOn, commentsOn } from '../../../src/domain/translation/comments.js'
import { saveUnit } from '../../../src/domain/translation/save-unit.js'
import { unitIn } from '../../../src/domain/translation/unit-state.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { compactIdea, REVIEWER, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'

/** What happens here while a file is with an agency, and what the agency says beside its texts. */

const NOW = new Date('2026-11-23T10:00:00Z')
let ids = 0
const newId = () => `h${++ids}`
const VERSIONS = ['2.1', '1.2'] as const
type Version = (typeof VERSIONS)[number]
const DESCRIPTION = 'solution.description'

const out = (idea: Idea, version: Version = '2.1'): string => {
  const pack = packageOf(context, idea, { language: 'en' })
  return version === '2.1' ? writeXliff2(pack) : writeXliff1(pack)
}
const back = (idea: Idea, file: string, agency?: string) =>
  importUnits(
    context,
    idea,
    readXliff(new TextEncoder().encode(file)),
    { language: 'en', ...(agency && { agency }) },
    TRANSLATOR,
    NOW,
    newId,
  )
const outcomeOf = ({ report }: ReturnType<typeof back>, unit: string) =>
  report.find((one) => one.unit === unit)?.outcome
const write = (idea: Idea, unit: string, text: string, more: object = {}, who = REVIEWER) =>
  saveUnit(context, idea, { language: 'en', unit, text, state: 'translated', ...more }, who, NOW, newId)
const answered = (idea: Idea, text: string): Idea => ({
  ...idea,
  revision: idea.revision + 1,
  answers: { ...idea.answers, solution: { ...idea.answers.solution, description: text } },
})
const bare = () => compactIdea({ variants: {} })

/** Every source translated, in XLIFF 2. */
const done = (file: string): string =>
  file.replace(
    /<segment id="(\w+)" state="\w+"[^>]*><source>([\s\S]*?)<\/source>(?:<target>[\s\S]*?<\/target>)?/g,
    '<segment id="$1" state="translated"><source>$2</source><target>$2</target>',
  )
const stripped = (file: string): string =>
  file.replace(/<mda:metadata>[\s\S]*?<\/mda:metadata>/g, '').replace(/ extradata="[^"]*"/g, '')

const LAID_OUT = 'Ett stycke. Med två meningar.\n\nEtt till:\n\n- en punkt\n- en till'

t.test('a text that was written here meanwhile stays, whatever the tool kept of our file', (t) => {
  const idea = answered(bare(), LAID_OUT)
  const file = done(out(idea))
  const meanwhile = write(idea, DESCRIPTION, 'Written here.')
  for (const [sent, outcome] of [
    [file, 'changed-here'],
    [stripped(file), 'not-overwritten'],
  ] as const) {
    const after = back(meanwhile, sent, 'Byrån')
    t.equal(outcomeOf(after, DESCRIPTION), outcome)
    t.equal(unitIn(after.idea, 'en', DESCRIPTION)?.text, 'Written here.')
    t.equal(outcomeOf(after, 'about.title'), 'taken-in', 'the rest goes in')
    const whole = back(idea, sent, 'Byrån')
    t.equal(unitIn(whole.idea, 'en', DESCRIPTION)?.text, LAID_OUT, 'paragraphs, blanks and list as they were')
  }
  t.end()
})

t.test('without our hashes, what nobody here has written gives way', (t) => {
  const idea = bare()
  const file = stripped(done(out(idea)))
  const machine = write(idea, DESCRIPTION, 'By an engine.', {
    state: 'machine',
    origin: { kind: 'machine', maker: 'DeepL' },
  })
  t.equal(outcomeOf(back(machine, file, 'Byrån'), DESCRIPTION), 'taken-in')
  const first = back(idea, file, 'Byrån').idea
  const second = back(first, file.replaceAll('</target>', '!</target>'), 'Byrån')
  t.equal(outcomeOf(second, DESCRIPTION), 'taken-in', 'a second delivery of an agency')
  const old = answered(write(idea, DESCRIPTION, 'Of the old source.'), 'Ny källa.')
  const fresh = stripped(done(out(answered(idea, 'Ny källa.'))))
  t.equal(outcomeOf(back(old, fresh, 'Byrån'), DESCRIPTION), 'taken-in', 'what an older source had')
  t.end()
})

t.test('who takes in a file and names no agency has translated', (t) => {
  const { idea } = back(bare(), done(out(bare())))
  const unit = unitIn(idea, 'en', DESCRIPTION)
  t.match(unit, { origin: 'person', by: { id: TRANSLATOR.id } })
  t.equal(unit?.maker, undefined)
  t.match(idea.pending.at(-1)?.data, { origin: 'person' })
  t.end()
})

const QUESTION = 'Menar ni kommunen eller föreningen?'

t.test('what an agency writes beside a text becomes a comment on it, once', (t) => {
  for (const version of VERSIONS) {
    const idea = commentOn(
      context,
      bare(),
      { language: 'en', unit: 'about.title', text: 'Deras eget namn.' },
      REVIEWER,
      NOW,
      newId,
    )
    const file = out(idea, version)
    t.match(file, /Deras eget namn\./, 'what is said here goes along')
    const asked =
      version === '2.1'
        ? file.replace(/(<unit id="about\.title"[\s\S]*?)<\/notes>/, `$1<note>${QUESTION}</note></notes>`)
        : file.replace(
            /(<trans-unit id="about\.title"[\s\S]*?)<\/trans-unit>/,
            `$1<note>${QUESTION}</note></trans-unit>`,
          )
    const after = back(idea, asked, 'Byrån')
    t.match(
      after.report.find(({ unit }) => unit === 'about.title'),
      { outcome: 'no-translation', notes: [QUESTION] },
      'a question without a translation comes through',
    )
    const said = commentsOn(after.idea, 'en', 'about.title')
    t.strictSame(
      said.map(({ agency, text }) => [agency, text]),
      [
        [undefined, 'Deras eget namn.'],
        ['Byrån', QUESTION],
      ],
      version,
    )
    t.equal(Object.keys(after.idea.comments?.en ?? {}).length, 1, 'our own notes are none')
    t.equal(back(after.idea, asked, 'Byrån').idea, after.idea, 'sent again it changes nothing')
    const nameless = asked.replace(/ category="\w+"/g, '').replace(/ from="fyrsteg"/g, '')
    const counted = back(idea, nameless, 'Byrån').idea.comments?.en ?? {}
    t.equal(Object.keys(counted).length, 1, 'nor when a tool has dropped whose they are')
  }
  t.end()
})

t.test('a note about the text before goes among the comments', (t) => {
  const idea = write(bare(), DESCRIPTION, 'Ours.', { note: 'I am not sure.' })
  const after = back(idea, done(out(idea)), 'Byrån').idea
  t.equal(unitIn(after, 'en', DESCRIPTION)?.note, undefined)
  t.match(commentsOn(after, 'en', DESCRIPTION), [{ text: 'I am not sure.', by: { id: REVIEWER.id } }])
  t.end()
})

t.test('what is new in the source is told with its blanks, and only when something is', (t) => {
  const idea = write(answered(bare(), 'Vi möts ofta här.'), DESCRIPTION, 'We meet often here.')
  const told = /<note[^>]*>(Nytt i källtexten[^<]*)<\/note>/
  t.notMatch(out(idea), told)
  const moved = answered(idea, 'Vi grannar möts ofta och gärna här.')
  t.equal(told.exec(out(moved))?.[1], 'Nytt i källtexten sedan översättningen: grannar … och gärna')
  const mended = write(moved, DESCRIPTION, 'We neighbours meet often and gladly here.')
  t.notMatch(out(mended), told)
  const signed = { ...unitIn(idea, 'en', DESCRIPTION) }
  const again: Idea = {
    ...mended,
    variants: {
      en: {
        [DESCRIPTION]: {
          ...(unitIn(mended, 'en', DESCRIPTION) as NonNullable<ReturnType<typeof unitIn>>),
          signedOff: {
            by: { kind: 'person', id: 'x', name: 'X' },
            at: NOW.toISOString(),
            source: signed.source as never,
            text: 'Old.',
          },
        },
      },
    },
  }
  t.notMatch(out(again), told, 'nor since an earlier sign-off, when it was translated anew')
  t.end()
})

t.test('sentences are never glued when a tool drops what stands between them', (t) => {
  const idea = answered(bare(), LAID_OUT)
  const two = done(out(idea)).replace(/<ignorable id="\w+"><source> <\/source><\/ignorable>/g, '')
  t.notMatch(two, /<source> <\/source>/)
  t.equal(unitIn(back(idea, two, 'Byrån').idea, 'en', DESCRIPTION)?.text, LAID_OUT)
  const flat = answered(bare(), 'Ett stycke. Med två meningar.')
  const one = out(flat, '1.2').replace(
    /(<trans-unit id="solution\.description"[\s\S]*?<source>[^<]*<\/source>)/,
    '$1<target state="translated"><mrk mtype="seg" mid="1">One.</mrk><mrk mtype="seg" mid="2">Two.</mrk></target>',
  )
  t.equal(unitIn(back(flat, one, 'Byrån').idea, 'en', DESCRIPTION)?.text, 'One. Two.')
  t.end()
})
