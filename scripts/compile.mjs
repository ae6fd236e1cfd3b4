/**
 * Brings `dist-test/` up to date with the sources, quickly and without looking at types (`npm run types` does that):
 * tests, scripts and measurements run from there. What has no source any more goes, so that nothing old is run.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'

const OUT = 'dist-test'
const BUILD_INFO = join(OUT, '.tsbuildinfo')
const SETTINGS = ['tsconfig.json', 'tsconfig.test.json', 'node_modules/typescript/package.json']
const FOLDERS = ['src', 'test', 'bench', 'scripts']
/** From here on the compiler is quicker over all files than file by file. */
const MANY = 200

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
/** A file for itself does not know that its package is one of modules. */
const alone = { ...config.compilerOptions, module: 'esnext', moduleResolution: 'bundler', sourceMap: true }
const { options } = ts.convertCompilerOptionsFromJson(alone, '.')

/** Where a source is compiled to. */
export const compiled = (source) => join(OUT, source.replace(/\.ts$/, '.js'))

export function compile() {
  const isUnusable = isOlder(BUILD_INFO, SETTINGS)
  if (isUnusable) rmSync(OUT, { recursive: true, force: true })
  if (isUnusable || outdated().length > MANY) compileAll()
  for (const source of outdated()) transpile(source)
  for (const file of leftOver()) rmSync(file)
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const sources = () => FOLDERS.flatMap(filesOf).filter((file) => file.endsWith('.ts'))

const outdated = () => sources().filter((source) => isOlder(compiled(source), [source]))

/** By the time of change, which moving or copying an old file sets too. */
function isOlder(file, others) {
  const made = statSync(file, { throwIfNoEntry: false })
  return !made || others.some((other) => statSync(other).ctimeMs >= made.mtimeMs)
}

function compileAll() {
  const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.test.json', '--noCheck'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function transpile(source) {
  const made = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: options,
    fileName: source,
  })
  const file = compiled(source)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.map`, inPlace(made.sourceMapText, file, source))
  writeFileSync(file, made.outputText)
}

/** A map that says where the source lies, seen from where the map lies. */
function inPlace(map, file, source) {
  const up = '../'.repeat(dirname(file).split('/').length)
  return JSON.stringify({ ...JSON.parse(map), file: basename(file), sources: [up + source] })
}

const leftOver = () => {
  const known = new Set(sources().map(compiled))
  return filesOf(OUT).filter((file) => /\.js(\.map)?$/.test(file) && !known.has(file.replace(/\.map$/, '')))
}

if (process.argv[1] === import.meta.filename) compile()
