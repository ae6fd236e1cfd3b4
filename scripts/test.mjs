/**
 * `npm test` compiles, looks at types and runs every test; `npm test -- test/domain/idea` runs those of a folder or a
 * file, quickly and without looking at types.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compile, compiled } from './compile.mjs'

const JOBS = 2
/** The kill tests start processes, and every page is looked at in a browser. */
const TIMEOUT_S = 900
const COUNTS = ['pass', 'fail', 'skip']

const testsIn = (place) => {
  if (statSync(place).isFile()) return [place]
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => join(place, name))
}

const asked = process.argv.slice(2)
if (asked.length === 0) {
  const { status } = spawnSync('npm', ['run', '-s', 'types'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
compile()
const tests = (asked.length > 0 ? asked : ['test']).flatMap(testsIn).sort()
const results = []
const waiting = [...tests]
await Promise.all(Array.from({ length: JOBS }, work))
summarize()

async function work() {
  for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
    const result = await run(test)
    results.push(result)
    show(result)
  }
}

function run(test) {
  const started = performance.now()
  const env = { ...process.env, TAP_TIMEOUT: String(TIMEOUT_S) }
  const child = spawn(process.execPath, ['--enable-source-maps', compiled(test)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_S * 1000)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(limit)
      const seconds = (performance.now() - started) / 1000
      resolve({ test, said, seconds, ok: code === 0, ...countsOf(said, code) })
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
  console.log(`${sum('pass')} passed, ${sum('fail')} failed, ${sum('skip')} skipped`)
  process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0
}
