import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import t from 'tap'
import { fileOf } from '../src/installation/paths.js'

/** What the documentation names is there: files, folders, links and commands. */

const read = (path: string): string => readFileSync(fileOf(path), 'utf8')
const pagesIn = (folder: string): string[] =>
  readdirSync(fileOf(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name)

const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs/'), ...pagesIn('docs/decisions/')]

/** What Git does not keep is not searched either. */
const IGNORED = new Set([
  '.git',
  ...read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
])

/** Every file and folder below, with `/` at the end of folders. */
function placesIn(folder: string): string[] {
  return readdirSync(fileOf(folder || '.'), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(folder + name) && !IGNORED.has(name))
    .flatMap((entry) => {
      const place = folder + entry.name
      return entry.isDirectory() ? [`${place}/`, ...placesIn(`${place}/`)] : [place]
    })
}

const places = placesIn('')
const roots = new Set(places.map((place) => place.split('/')[0] as string))

const withoutExamples = (text: string): string => text.replace(/^```.*?^```/gms, '')
const namesIn = (text: string): string[] =>
  [...withoutExamples(text).matchAll(/`([^`\n]+)`/g)].map(([, name]) => name as string)

const PATH = /^[\w.<>*@-]+(\/[\w.<>*@-]+)*\/?$/
const OF_SOURCES = /\.(?:ts|mjs|cjs|css|json|svg|typ|xsd|ya?ml|md)$/

/** A path from the root of the repository, or a file named by the end of its path. */
const looksLikePath = (name: string): boolean =>
  PATH.test(name) &&
  ((name.includes('/') && roots.has(name.split('/')[0] as string)) || OF_SOURCES.test(name))

/** `<language>` and `*` stand for any name. */
const patternOf = (name: string): string =>
  name
    .replace(/\/$/, '')
    .replace(/[.+$()]/g, '\\$&')
    .replace(/<[^>]*>|\*/g, '[^/]+')

function isThere(name: string): boolean {
  const fromRoot = name.includes('/') && roots.has(name.split('/')[0] as string)
  const end = name.endsWith('/') ? '/' : '/?'
  const pattern = new RegExp(`${fromRoot ? '^' : '(^|/)'}${patternOf(name)}${end}$`)
  return places.some((place) => pattern.test(place))
}

for (const page of PAGES)
  t.test(`${page} names files and folders that are there`, (t) => {
    const missing = namesIn(read(page)).filter((name) => looksLikePath(name) && !isThere(name))
    t.strictSame([...new Set(missing)], [])
    t.end()
  })

t.test('a file that is not there would be found', (t) => {
  for (const name of ['src/shelf.ts', 'src/web/', 'shelf.ts', 'locales/<language>/nothing.json'])
    t.ok(looksLikePath(name) && !isThere(name), name)
  for (const name of ['src/domain/', 'src/domain', 'domain/errors.ts', 'locales/<language>/web.json'])
    t.ok(looksLikePath(name) && isThere(name), name)
  for (const name of ['web', 'application/problem+json', '/en/cases', 'idea.outbox'])
    t.notOk(looksLikePath(name), name)
  t.end()
})

/** As GitHub makes them of headings. */
const anchorsOf = (text: string): string[] =>
  [...withoutExamples(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

function brokenLinks(page: string): string[] {
  const links = [...withoutExamples(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, link]) => link as string,
  )
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : posix.join(posix.dirname(page), path)
      if (!existsSync(fileOf(target))) return true
      return (
        anchor !== undefined &&
        !(statSync(fileOf(target)).isFile() && anchorsOf(read(target)).includes(anchor))
      )
    })
}

for (const page of [...PAGES, 'CHANGELOG.md', 'bench/README.md'])
  t.test(`every link of ${page} leads somewhere`, (t) => {
    t.strictSame(brokenLinks(page), [])
    t.end()
  })

t.test('every command is in the table, and no other', (t) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const cells = [...read('CONTRIBUTING.md').matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell]) => cell as string)
  t.strictSame(cells.flatMap(namesIn).sort(), Object.keys(scripts).sort())
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, command]) => [page, command as string]),
  )
  t.strictSame(
    named.filter(([, command = '']) => !(command in scripts)),
    [],
  )
  t.end()
})
