import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { isNewEnough } from '../../src/installation/check-node.js'
import { fileOf } from '../../src/installation/paths.js'
import { run } from './run.js'

t.test('help names every command, in the language of the terminal', async (t) => {
  const english = await run(['help'])
  t.equal(english.exit, 0)
  for (const name of [
    'start',
    'demo',
    'user add',
    'user link',
    'export <file>',
    'import <file>',
    'check',
    'openapi',
    'version',
  ])
    t.match(english.out, `  ${name} `)
  t.match((await run([], { LANG: 'sv_SE.UTF-8' })).out, 'Så här: fyrsteg <kommando>')
  t.notMatch(english.out, /commands\.|options\.|undefined/, 'no key without words')
})

t.test('version is that of the package', async (t) => {
  const { version } = JSON.parse(readFileSync(fileOf('package.json'), 'utf8'))
  t.equal((await run(['--version'])).out, `fyrsteg ${version}\n`)
})

t.test('what cannot be understood gets one clear line, and one that says how it is typed', async (t) => {
  const cases: [string[], string][] = [
    [['fly'], 'There is no command fly.'],
    [['user', 'remove'], 'There is no command user remove.'],
    [['check', '--deep'], 'There is no option --deep for this command.'],
    [['export', '--force=yes', 'x'], 'The option --force is not right'],
    [['user', 'add', '--name'], 'The option --name is not right'],
    [['export'], 'file is missing after the command.'],
    [['export', 'a', 'b'], 'There is too much after the command: b'],
    [['user', 'add', '--name', 'Åsa'], 'The option --email is missing.'],
    [['user', 'add', '--name', 'Åsa', '--email', 'a@exempel.se'], 'The option --role is missing.'],
    [['user', 'add', '--name', 'Åsa', '--email', 'a@exempel.se', '--role', 'king'], 'There is no role king.'],
    [['user', 'add', '--name', 'Åsa', '--email', 'a@exempel.se', '--role', 'partner'], 'add --party'],
  ]
  for (const [argv, line] of cases) {
    const { exit, out, err } = await run(argv)
    t.equal(exit, 2, argv.join(' '))
    t.match(err.split('\n')[0], line)
    t.match(err.split('\n')[1], /^Usage: fyrsteg .*\. More: fyrsteg help$/)
    t.equal(err.trimEnd().split('\n').length, 2, 'not all of the help')
    t.equal(out, '')
  }
})

t.test('a command tells what it takes', async (t) => {
  for (const argv of [
    ['export', '--help'],
    ['user', 'add', '-h'],
    ['demo', '--help'],
  ]) {
    const { exit, out, err } = await run(argv)
    t.match([exit, err], [0, ''], argv.join(' '))
    t.match(out, argv[0] as string)
  }
})

t.test('a harvest into a folder that is not there makes none', async (t) => {
  const folder = `${t.testdir()}/nowhere`
  const { exit, err } = await run(['harvest'], { DATA_DIR: folder })
  t.not(exit, 0)
  t.match(err, folder)
  t.notOk(existsSync(folder))
})

t.test('a setting that cannot be is named', async (t) => {
  const { exit, err } = await run(['check'], { PORT: 'eighty' })
  t.equal(exit, 2)
  t.match(err, /^The settings cannot be used:\n {2}PORT: must be integer/)
})

t.test('an old Node is told from a new one', async (t) => {
  for (const old of ['14.21.3', '16.20.2', '18.20.8', '20.18.3']) t.notOk(isNewEnough(old), old)
  for (const fresh of ['20.19.0', '20.20.2', '22.0.0', '24.11.1', '26.0.0']) t.ok(isNewEnough(fresh), fresh)
})
