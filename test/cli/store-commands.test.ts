import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { fill } from '../archive/samples.js'
import { newFolder } from '../jobs/new-folder.js'
import { run } from './run.js'

/** A folder with something of everything in it. */
async function filled(t: Test): Promise<string> {
  const folder = newFolder(t)
  await inStore(folder, ({ collections }) => fill(collections))
  return folder
}

async function inStore(
  folder: string,
  work: (deps: Awaited<ReturnType<typeof openCore>>['deps']) => Promise<unknown>,
): Promise<void> {
  const core = await openCore(readConfig({ DATA_DIR: folder }))
  await work(core.deps)
  await core.close()
}

t.test('everything goes out to a file and into an empty folder, and out again the same', async (t) => {
  const folder = await filled(t)
  const other = newFolder(t)
  const file = join(other, 'archive.jsonl')

  const out = await run(['export', file], { DATA_DIR: folder })
  t.equal(out.exit, 0)
  t.match(out.err, '23 documents written')
  t.equal(statSync(file).mode & 0o777, 0o600, 'for its owner only')
  t.match(await run(['import', file], { DATA_DIR: join(other, 'new') }), {
    exit: 0,
    err: /23 documents imported/,
  })
  const again = await run(['export', '-'], { DATA_DIR: join(other, 'new') })
  const withoutTime = (text: string) => text.split('\n').slice(1, -2)
  t.strictSame(withoutTime(again.out), withoutTime(readFileSync(file, 'utf8')))
})

t.test('a file that is there is not written over unless it is asked for', async (t) => {
  const folder = await filled(t)
  const file = join(newFolder(t), 'archive.jsonl')
  writeFileSync(file, 'mine')
  t.match(await run(['export', file], { DATA_DIR: folder }), { exit: 1, err: /is there already/ })
  t.equal(readFileSync(file, 'utf8'), 'mine')
  t.match(await run(['export', file, '--force'], { DATA_DIR: folder }), { exit: 0 })
})

t.test('an archive goes into an empty store only, and a cut one nowhere', async (t) => {
  const folder = await filled(t)
  const file = join(newFolder(t), 'archive.jsonl')
  await run(['export', file], { DATA_DIR: folder })
  t.match(await run(['import', file], { DATA_DIR: folder }), { exit: 1, err: /The store is not empty/ })
  t.match(await run(['import', `${file}.not`], { DATA_DIR: folder }), { exit: 1, err: /cannot be read/ })
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -300))
  t.match(await run(['import', file], { DATA_DIR: newFolder(t) }), {
    exit: 1,
    err: /Nothing has been imported/,
  })
})

t.test('check is content with a sound store', async (t) => {
  const folder = newFolder(t)
  t.match(await run(['check'], { DATA_DIR: folder }), {
    exit: 0,
    err: /0 documents checked. Everything holds together/,
  })
})

t.test('check names what was changed behind our back', async (t) => {
  const folder = await filled(t)
  await inStore(folder, async ({ collections: { ideas } }) => {
    const stored = await ideas.get('i1')
    if (stored)
      await ideas.replace(
        { ...stored.doc, state: 'flying', revision: 7, parties: ['p-gone'] },
        stored.version,
      )
  })
  const { exit, out } = await run(['check'], { DATA_DIR: folder })
  t.equal(exit, 1)
  t.match(out, 'ideas i1 /state: flying is not in the process')
  t.match(out, 'ideas i1 /state: is flying, but the history ends in submitted')
  t.match(out, 'ideas i1 /revision: is 7, but the last one of the history is 1')
  t.match(out, 'ideas i1 /parties/0: the party p-gone is not there')
  t.match(out, 'cases i0 /earlier/0: edition 1 was never published by the idea')
})

t.test('a person is added with a one-time link, once', async (t) => {
  const folder = newFolder(t)
  const argv = [
    'user',
    'add',
    '--name',
    'Åsa Öberg',
    '--email',
    'Asa@Exempel.se',
    '--role',
    'advisor,reviewer',
  ]
  const added = await run(argv, { DATA_DIR: folder, LANG: 'sv_SE.UTF-8' })
  t.equal(added.exit, 0)
  t.match(added.out, /Åsa Öberg finns nu.*\n {2}http:\/\/127\.0\.0\.1:3000\/sv\/invitation\/[\w-]{43}\n/)
  t.match(await run(argv, { DATA_DIR: folder }), { exit: 1, err: /asa@exempel.se is already in use/ })
  t.match(await run(['user', 'link', '--email', 'asa@exempel.se'], { DATA_DIR: folder }), {
    exit: 0,
    out: /invitation/,
  })
  t.match(await run(['user', 'link', '--email', 'bo@exempel.se'], { DATA_DIR: folder }), { exit: 1 })
  await inStore(folder, async ({ collections }) => {
    const person = await collections.people.getBy('email', 'asa@exempel.se')
    t.match(person?.doc, {
      name: 'Åsa Öberg',
      language: 'sv',
      roles: [{ role: 'advisor' }, { role: 'reviewer' }],
    })
    t.equal(await collections.credentials.size(), 1, 'the earlier link has stopped working')
  })
})

t.test('an address that is none, or a party that is not there, is refused', async (t) => {
  const folder = newFolder(t)
  const argv = ['user', 'add', '--name', 'Åsa', '--role', 'partner']
  t.match(await run([...argv, '--email', 'asa', '--party', 'p-x'], { DATA_DIR: folder }), {
    exit: 1,
    err: /no party p-x/,
  })
  const bad = await run(['user', 'add', '--name', 'Åsa', '--email', 'asa', '--role', 'advisor'], {
    DATA_DIR: folder,
  })
  t.match(bad, { exit: 2, err: /These details cannot be used: \/email/ })
})

t.test('a locked folder and an unusable one each get their own line and code', async (t) => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'file'), 'not a folder')
  const core = await openCore(readConfig({ DATA_DIR: folder }))
  t.match(await run(['check'], { DATA_DIR: folder }), { exit: 6, err: /Another process is using the folder/ })
  await core.close()
  const within = join(folder, 'file')
  t.match(await run(['check'], { DATA_DIR: within }), { exit: 5, err: /The folder cannot be used/ })
  t.ok(existsSync(within))
})

t.test('definitions that do not hold together are named', async (t) => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'own.json'), '{ "extends": "1999-1" }')
  const env = { DATA_DIR: folder, PROCESS_FILE: join(folder, 'own.json') }
  t.match(await run(['check'], env), { exit: 3, err: /do not hold together:\n.*1999-1/ })
})

t.test('a command that reads a store makes none where there is none', async (t) => {
  const folder = join(t.testdir(), 'mistyped')
  for (const argv of [
    ['check'],
    ['export', join(t.testdir(), 'a.jsonl')],
    ['static', join(t.testdir(), 'site')],
  ])
    for (const [LANG, words] of [
      ['sv_SE.UTF-8', 'Mappen'],
      ['en_GB.UTF-8', 'There is no folder'],
    ] as const) {
      const { exit, err } = await run(argv, { DATA_DIR: folder, LANG })
      t.match([exit, err], [5, `${words} ${folder}`])
    }
  t.notOk(existsSync(folder))
})
