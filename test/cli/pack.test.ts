import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { fileOf } from '../../src/installation/paths.js'
import { newFolder } from '../jobs/new-folder.js'

/** What `npm pack` makes is what others install: it is installed in an empty folder, and run from there. */

const root = fileURLToPath(fileOf('./'))
const env = {
  ...process.env,
  NODE_OPTIONS: '',
  MONGODB_URI: '',
  PORT: '0',
  LOG_LEVEL: 'warn',
  LANG: 'en_GB.UTF-8',
}
const run = promisify(execFile)
const folder = newFolder(t)
const inFolder = { cwd: folder, env, maxBuffer: 16 * 1024 * 1024 }

t.test('the package has what it runs on, and nothing else', async (t) => {
  const { stdout } = await run('npm', ['pack', '--silent', '--json', '--pack-destination', folder], {
    cwd: root,
    env,
  })
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [
    { files: { path: string }[]; size: number },
  ]
  const folders = new Set(packed.files.map(({ path }) => path.split('/')[0]))
  t.strictSame([...folders].sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'docs',
    'locales',
    'openapi.yaml',
    'package.json',
    'print',
    'public',
    'sample',
    'schemas',
  ])
  t.strictSame(
    packed.files.filter(({ path }) => /\.(ts|map|test\.js|tsbuildinfo)$/.test(path)),
    [],
  )
  t.ok(packed.size < 3_000_000, `${packed.size} bytes`)
})

t.test('it is installed in an empty folder, without a script being run', async () => {
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const how = ['--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  await run('npm', ['install', ...how, `./${tarball}`], inFolder)
})

t.test('the demo runs from there', async (t) => {
  const { stdout } = await run('npx', ['fyrsteg', 'demo', '--exit'], inFolder)
  t.match(stdout, /\/en\/cases\/\d{4}-\d{4}\.html .*status 200/)
})

t.test('it starts from there, and answers', async (t) => {
  const child = spawn(join(folder, 'node_modules/.bin/fyrsteg'), ['start'], { cwd: folder, env })
  t.teardown(() => child.kill('SIGKILL'))
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk
  })
  while (!/running: \S+\s/.test(printed)) await once(child.stdout, 'data')
  const address = /running: (\S+)/.exec(printed)?.[1]
  t.equal((await fetch(`${address}/en`)).status, 200)
  t.equal((await fetch(`${address}/api/docs/json`)).status, 200)
  child.kill('SIGTERM')
  t.strictSame(await once(child, 'exit'), [0, null])
})
