/**
 * `npm test` compiles, looks at types and runs every test.
 * `npm test -- test/domain/idea` runs those of a folder or a file, quickly and without looking at types.
 * `npm test -- --other-node` runs, of what is compiled already, what may differ on another version of Node.
 * `npm run test:long` runs what is tried by chance or over and over (`test/rounds.ts`) for many more rounds.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compile, compiled } from './compile.mjs'
import { SAME } from './same-on-any-node.mjs'

const COUNTS = ['pass', 'fail', 'skip']
/** The longest begin first, so that none of them runs on alone in the end. */
const LONG_FIRST = /\/(browser|storage|robust|processes)\b/

const { values, positionals } = parseArgs({
  options: { 'other-node': { type: 'boolean', default: false }, long: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const { long: isLong, 'other-node': isOtherNode } = values
/** Where processes are killed and pages looked at, a file takes minutes on a slow machine. */
const TIMEOUT_S = isLong ? 7200 : 900
if (positionals.length === 0 && !isOtherNode) lookAtTypes()
compile()
const tests = choose()
const waiting = [...tests]
const results = []
await Promise.all(Array.from({ length: availableParallelism() }, work))
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
  return all.sort((a, b) => Number(LONG_FIRST.test(b)) - Number(LONG_FIRST.test(a)) || (a < b ? -1 : 1))
}

function testsIn(place) {
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
  for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
    const result = await run(test)
    results.push(result)
    show(result)
  }
}

function run(test) {
  const started = performance.now()
  const env = { ...process.env, TAP_TIMEOUT: String(TIMEOUT_S), ...(isLong && { LONG: '1' }) }
  const args = ['--enable-source-maps', compiled(test)]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const limit = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_S * 1000)
  const said = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => said.push(text))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(limit)
      const seconds = (performance.now() - started) / 1000
      resolve({ test, said: said.join(''), seconds, ok: code === 0, ...countsOf(said.join(''), code) })
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

/** A line for a file; all that it said when it failed or was asked for alone. */
function show({ test, said, seconds, ok, pass }) {
  if (!ok || tests.length === 1) console.log(said.trimEnd())
  else for (const [line] of said.matchAll(/^.*# SKIP.*$/gm)) console.log(`      ${line.trim()}`)
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${test}  ${pass} in ${seconds.toFixed(1)} s`)
}

function summarize() {
  const sum = (name) => results.reduce((all, result) => all + result[name], 0)
  const failed = results.filter(({ ok }) => !ok)
  for (const { test } of failed) console.log(`failed: ${test}`)
  const slowest = [...results].sort((a, b) => b.seconds - a.seconds).slice(0, 10)
  if (tests.length > 10)
    for (const { test, seconds } of slowest) console.log(`${seconds.toFixed(0).padStart(5)} s  ${test}`)
  console.log(`${sum('pass')} passed, ${sum('fail')} failed, ${sum('skip')} skipped`)
  process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0
}
