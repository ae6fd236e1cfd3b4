/**
 * `npm test` compiles, looks at types and runs every test.
 * `npm test -- test/domain/idea` runs those of a folder or a file, quickly and without looking at types.
 * `npm test -- --other-node` runs, of what is compiled already, what may differ on another version of Node.
 * `npm run test:long` runs what is tried by chance or over and over (`test/rounds.ts`) for many more rounds.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compile, compiled } from './compile.mjs'
import { SAME } from './same-on-any-node.mjs'

const COUNTS = ['pass', 'fail', 'skip']
/** Files that neither start processes nor measure themselves share one: it loads the product and its validators once. */
const TOGETHER = /^test\/(domain|http\/(plugins|api|pages))\/(?!robust)/
/** The longest begin first, so that none of them runs on alone in the end. */
const LONG_FIRST = [
  /every-page/,
  /^test\/http\/(api|pages)$/,
  /upgrade|walk-case/,
  /robust|processes|pack|kill/,
  /storage/,
]
/** In memory where there is a folder for it: what tests write is thrown away, and none of them pulls the plug. */
const MEMORY = '/dev/shm'

const { values, positionals } = parseArgs({
  options: { 'other-node': { type: 'boolean', default: false }, long: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const { long: isLong, 'other-node': isOtherNode } = values
/** Where processes are killed and pages looked at, a file takes minutes on a slow machine. */
const TIMEOUT_S = isLong ? 7200 : 900
if (positionals.length === 0 && !isOtherNode) lookAtTypes()
compile()
const runs = runsOf(choose())
const waiting = [...runs]
const results = []
const room = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'fyrsteg-tests-'))
await Promise.all(Array.from({ length: availableParallelism() }, work))
rmSync(room, { recursive: true, force: true })
summarize()

function lookAtTypes() {
  const { status } = spawnSync('npm', ['run', '-s', 'types'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function choose() {
  const places = positionals.length > 0 ? positionals : ['test']
  const found = [...new Set(places.flatMap(testsIn))]
  const all = found.filter((test) => (!isOtherNode || !isLeftOut(test)) && (!isLong || hasRounds(test)))
  if (isOtherNode) for (const [place, why] of Object.entries(SAME)) console.log(`left out: ${place} (${why})`)
  return all.sort()
}

/** What a process each is given: a file, or all files of a folder that share one. */
function runsOf(tests) {
  const runs = new Map()
  for (const test of tests) {
    const name = isLong ? test : (TOGETHER.exec(test)?.[0].slice(0, -1) ?? test)
    runs.set(name, [...(runs.get(name) ?? []), test])
  }
  const all = [...runs].map(([name, files]) => ({ name: files.length === 1 ? files[0] : name, files }))
  const rank = ({ name }) => LONG_FIRST.findIndex((long) => long.test(name)) + 1 || LONG_FIRST.length + 1
  return all.sort((a, b) => rank(a) - rank(b))
}

/** The program of a process: its one file, or one that is written here and imports all of them. */
function programOf({ name, files }) {
  if (files.length === 1) return compiled(files[0])
  const program = join('dist-test', `${name.replaceAll('/', '-')}.mjs`)
  writeFileSync(program, files.map((file) => `import '../${compiled(file)}'\n`).join(''))
  return program
}

function testsIn(place) {
  if (!existsSync(place)) {
    console.error(`${place}: there is no such file or folder`)
    process.exit(1)
  }
  if (statSync(place).isFile()) return [join(place)]
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(place, name))
}

function isLeftOut(test) {
  return Object.keys(SAME).some((place) => test === place || test.startsWith(`${place}/`))
}

function hasRounds(test) {
  return readFileSync(test, 'utf8').includes('rounds(')
}

async function work() {
  for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
    const result = await start(run)
    results.push(result)
    show(result)
  }
}

function start(run) {
  const started = performance.now()
  const env = { ...process.env, TMPDIR: room, TAP_TIMEOUT: String(TIMEOUT_S), ...(isLong && { LONG: '1' }) }
  const args = ['--enable-source-maps', programOf(run)]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const limit = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_S * 1000)
  const said = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => said.push(text))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(limit)
      const seconds = (performance.now() - started) / 1000
      resolve({ ...run, said: said.join(''), seconds, ok: code === 0, ...countsOf(said.join(''), code) })
    }),
  )
}

/** What tap counted; a process that ended without counting has failed once. */
function countsOf(said, code) {
  const line = [...said.matchAll(/^# \{ (total: [^}]*) \}$/gm)].at(-1)?.[1] ?? ''
  const count = (name) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(line)?.[1] ?? 0)
  const counts = Object.fromEntries(COUNTS.map((name) => [name, count(name)]))
  return code === 0 || counts.fail > 0 ? counts : { ...counts, fail: 1 }
}

/** A line for a process; all that it said when it was asked for alone, and when it failed all but what passed. */
function show({ name, files, said, seconds, ok, pass }) {
  if (runs.length === 1) console.log(said.trimEnd())
  else if (!ok) console.log(said.replaceAll(/^ *ok \d.*\n/gm, '').trimEnd())
  else for (const [line] of said.matchAll(/^.*# SKIP.*$/gm)) console.log(`      ${line.trim()}`)
  const many = files.length > 1 ? ` (${files.length} files)` : ''
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name}${many}  ${pass} in ${seconds.toFixed(1)} s`)
}

function summarize() {
  const sum = (name) => results.reduce((all, result) => all + result[name], 0)
  const failed = results.filter(({ ok }) => !ok)
  for (const { name } of failed) console.log(`failed: ${name}`)
  const slowest = [...results].sort((a, b) => b.seconds - a.seconds).slice(0, 10)
  if (runs.length > 10)
    for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`)
  console.log(`${sum('pass')} passed, ${sum('fail')} failed, ${sum('skip')} skipped`)
  process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0
}
