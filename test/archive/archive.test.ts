import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { makeDocumentCheck } from '../../src/archive/document-checks.js'
import { importArchive, isEmpty } from '../../src/archive/import-archive.js'
import { writeArchive } from '../../src/archive/write-archive.js'
import { type Collections, openCollections } from '../../src/storage/collections.js'
import type { Meta } from '../../src/storage/port.js'
import { newFolder } from '../jobs/new-folder.js'
import { engines } from '../storage/engines.js'
import { fill } from './samples.js'

const check = makeDocumentCheck()
const both = engines(t)
const [sqlite] = both

interface Opened extends Collections {
  readonly meta: Meta
}

async function openOn(t: Test, engine = sqlite): Promise<Opened> {
  const store = await (await (engine as (typeof both)[number]).place(t)).open()
  return { ...(await openCollections(store, { templates: new Map() })), meta: store.meta }
}

const importInto = (target: Opened, file: string): Promise<number> =>
  importArchive(file, { meta: target.meta, collections: target, check, now: new Date() })

async function archiveOf(collections: Collections, now = new Date('2026-11-23T10:00:00Z')): Promise<string> {
  let text = ''
  for await (const piece of writeArchive(collections, now)) text += piece
  return text
}

/** The lines with an end mark that fits them: whoever altered them knew how. */
function sealed(lines: readonly string[], original: readonly string[]): string {
  const text = `${lines.join('\n')}\n`
  const end = JSON.parse(original.at(-1) ?? '')
  return text + JSON.stringify({ ...end, sha256: createHash('sha256').update(text).digest('hex') })
}

function fileWith(t: Test, text: string): string {
  const file = join(newFolder(t), 'archive.jsonl')
  writeFileSync(file, text)
  return file
}

for (const from of both) {
  for (const to of both.filter(({ name }) => name !== from.name)) {
    const skip = from.skip ?? to.skip ?? false
    t.test(`what goes from ${from.name} to ${to.name} comes back the same`, { skip }, async (t) => {
      const source = await openOn(t, from)
      await fill(source, 150)
      const archive = await archiveOf(source)
      const target = await openOn(t, to)

      const documents = await importInto(target, fileWith(t, archive))

      t.equal(documents, 170)
      t.equal(await archiveOf(target), archive)
      const there = await source.ideas.find({
        words: [],
        sort: { by: 'created', direction: 'desc' },
        limit: 3,
      })
      const here = await target.ideas.find({
        words: [],
        sort: { by: 'created', direction: 'desc' },
        limit: 3,
      })
      t.strictSame(
        here.items.map(({ doc }) => doc),
        there.items.map(({ doc }) => doc),
      )
    })
  }
}

t.test('passwords and tokens go along, sessions do not', async (t) => {
  const source = await openOn(t)
  await fill(source)
  const target = await openOn(t)
  await importInto(target, fileWith(t, await archiveOf(source)))

  t.match((await target.people.get('u-asa'))?.doc.password, /^\$argon2id/)
  t.equal((await target.credentials.get('t1'))?.doc.kind, 'token')
  t.equal(await target.credentials.get('s1'), null)
})

t.test('what is made after an import comes after what was imported', async (t) => {
  const source = await openOn(t)
  await fill(source)
  const target = await openOn(t)
  await importInto(target, fileWith(t, await archiveOf(source)))
  const last = (await target.ideas.get('i2'))?.ord ?? 0
  const stored = (await target.ideas.get('i0'))?.doc
  t.ok(stored)
  if (stored) t.ok((await target.ideas.insert({ ...stored, id: 'new', reference: '2026-0099' })).ord > last)
})

t.test('a cut, altered or wrong archive is refused, and leaves no trace', async (t) => {
  const source = await openOn(t)
  await fill(source)
  const archive = await archiveOf(source)
  const lines = archive.trimEnd().split('\n')
  const wrongIdea = sealed(
    lines.slice(0, -1).map((line) => line.replace('"track":"solution"', '"track":"dream"')),
    lines,
  )
  const cases: [string, string, Record<string, unknown>][] = [
    ['nothing at all', '', { fault: 'notAnArchive' }],
    ['another file', '{"hello":1}\n', { fault: 'notAnArchive' }],
    ['no JSON', 'hello\n', { fault: 'notAnArchive' }],
    [
      'another version',
      archive.replace('"version":3', '"version":4'),
      { fault: 'otherVersion', detail: '4' },
    ],
    ['cut between two lines', `${lines.slice(0, 5).join('\n')}\n`, { fault: 'cut', line: 5 }],
    ['cut within a line', archive.slice(0, archive.length - 200), { fault: 'notARow' }],
    ['a letter changed', archive.replace('Idé 1', 'Idé 7'), { fault: 'altered' }],
    ['a line taken away', lines.filter((_, n) => n !== 4).join('\n'), { fault: 'altered' }],
    ['two archives in one', archive + archive, { fault: 'afterEnd' }],
    ['a document of the wrong shape', wrongIdea, { fault: 'wrongDocument', detail: /ideas i0: \/track/ }],
  ]
  for (const [what, text, error] of cases) {
    const target = await openOn(t)
    const refusal = await importInto(target, fileWith(t, text)).catch((reason: unknown) => reason)
    t.match(refusal, error, what)
    t.ok(await isEmpty(target), `${what}: nothing is there`)
  }
})

t.test('an archive is lines that other programs can read', async (t) => {
  const source = await openOn(t)
  await fill(source)
  const file = fileWith(t, await archiveOf(source))
  const [header, ...rest] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  t.match(header, {
    format: 'fyrsteg-archive',
    version: 3,
    exported: '2026-11-23T10:00:00.000Z',
    counts: { ideas: 3, credentials: 1 },
  })
  t.match(rest[0], { collection: 'definitions', ord: Number, doc: { id: 'vocabulary.origin' } })
  t.match(rest.at(-1), {
    end: true,
    counts: { definitions: 1, parties: 1, people: 1, credentials: 1, ideas: 3, cases: 1 },
    sha256: /^[0-9a-f]{64}$/,
  })
})

t.test('the sample has something of all that an archive holds', async (t) => {
  const source = await openOn(t)
  await fill(source)
  const [header] = (await archiveOf(source)).split('\n', 1)
  const { counts } = JSON.parse(header ?? '')
  t.strictSame(
    Object.keys(counts).filter((name) => counts[name] === 0),
    [],
  )
})
