import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { styleSource } from '../../src/domain/export/html-style.js'
import { ConfigError, readConfig } from '../../src/installation/config.js'
import { loadTheme } from '../../src/installation/load-theme.js'
import { siteFiles } from '../../src/static-site/site-files.js'
import { makeApp } from '../helper.js'

const MARK = `<?xml version="1.0"?><!-- drawn in a program -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://inkscape.org/" width="40" height="20" inkscape:version="1">
<title>Ring</title><defs/><g style="fill:#004000;stroke:none" id="layer1" inkscape:label="Lager 1"><circle cx="10" cy="10" r="9"/></g></svg>`
const THEME = { light: { act: '#004000', 'act-strong': '#002800' }, dark: { act: '#b0f0b0' } }

function folderOf(t: Test, files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-look-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return (name) => join(folder, name)
}

/** What the operator is told when the installation is started with this file. */
function refusal(t: Test, env: 'THEME_FILE' | 'MARK_FILE', text: string): string {
  const at = folderOf(t, { file: text })
  try {
    loadTheme(readConfig({ [env]: at('file') }))
  } catch (error) {
    t.type(error, ConfigError)
    return (error as Error).message
  }
  return ''
}

t.test('a partnership gives its pages a name, colours and a mark of its own', async (t) => {
  const at = folderOf(t, { 'theme.json': JSON.stringify(THEME), 'mark.svg': MARK })
  const env = { THEME_FILE: at('theme.json'), MARK_FILE: at('mark.svg'), PRODUCT_NAME: 'Fjällstegen' }
  const { app, deps } = await makeApp(t, { env })
  const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } })

  for (const url of ['/sv', '/en', '/sv/finns-inte', '/sv/embed/cases']) {
    const { body } = await get(url)
    t.match(body, '<svg class="mark own" viewBox="0 0 40 20"', `${url} has the mark`)
    t.match(body, 'Fjällstegen')
    t.notMatch(body, 'Fyrsteg', 'and no name but the own')
    t.notMatch(body, /style="|Lager 1|inkscape/, 'nothing that our policy refuses, or that a program noted')
  }
  const { body } = await get('/sv')
  const [sheet = ''] = /\/assets\/[\w-]+\/style\.css/.exec(body) ?? []
  const tokens = await get(sheet.replace('style.css', 'tokens.css'))
  t.match(tokens.body, '--act: light-dark(#004000, #b0f0b0)')
  t.match(tokens.headers['cache-control'], 'immutable')
  const icon = await get(sheet.replace('style.css', 'favicon.svg'))
  t.match(icon.body, '<circle cx="10" cy="10" r="9"/>')
  t.notMatch(
    sheet,
    await plainSheet(t),
    'other colours are another file, so that no browser shows the old ones',
  )

  t.match(deps.theme.style, '--act:#004000')
  t.match(styleSource(deps.theme.style), /^'sha256-/)
  const files = new Map<string, string>()
  for await (const { name, content } of siteFiles(deps, none())) files.set(name, String(content))
  t.match(files.get('assets/tokens.css'), '#b0f0b0', 'the website of files has the colours')
  t.match(files.get('sv/index.html'), 'class="mark own"', 'and the mark')
  t.notMatch([...files].filter(([name]) => name.endsWith('.html')).join(), 'Fyrsteg')
})

async function* none() {}

async function plainSheet(t: Test): Promise<string> {
  const { app } = await makeApp(t)
  const { body } = await app.inject({ url: '/sv', headers: { accept: 'text/html' } })
  return /\/assets\/[\w-]+\/style\.css/.exec(body)?.[0] ?? ''
}

t.test('colours that not everybody can tell apart are refused before anybody sees them', async (t) => {
  const told = refusal(t, 'THEME_FILE', JSON.stringify({ light: { soft: '#999999' } }))
  t.match(told, 'THEME_FILE: light: soft on paper has a contrast of 2.63, and at least 4.5 is needed')
  t.match(told, 'soft on surface')
  t.notMatch(told, 'dark:')
  t.match(refusal(t, 'THEME_FILE', '{"light":{"ackt":"#000000"}}'), /light must NOT.*ackt/)
  t.match(refusal(t, 'THEME_FILE', '{"light":{"act":"red;} body{display:none"}}'), '/light/act must match')
  t.match(refusal(t, 'THEME_FILE', '{'), 'THEME_FILE: ')
  t.throws(() => loadTheme(readConfig({ THEME_FILE: '/nowhere/theme.json' })), /THEME_FILE: ENOENT/)
})

t.test('a mark is made of shapes and of nothing else', async (t) => {
  const svg = (inner: string, outer = 'viewBox="0 0 9 9"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${outer}>${inner}</svg>`
  const refused: Readonly<Record<string, readonly [string, RegExp]>> = {
    script: [svg('<script>alert(1)</script>'), /<script> cannot be used/],
    style: [svg('<style>*{}</style>'), /<style> cannot/],
    'a foreign object': [svg('<foreignObject><p>a</p></foreignObject>'), /<foreignObject>/],
    'a picture from elsewhere': [svg('<image href="https://example.org/a.png"/>'), /<image>/],
    'a colour from elsewhere': [
      svg('<rect width="1" height="1" fill="url(https://example.org/#a)"/>'),
      /cannot/,
    ],
    words: [svg('<g>Hej</g>'), /<text> cannot/],
    nothing: [svg(''), /draws nothing/],
    'no size': [svg('<rect width="1" height="1"/>', ''), /no viewBox/],
    entities: ['<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><g>&a;</g></svg>', /cannot be read/],
    'another file': ['GIF89a', /cannot be read|no <svg>/],
    'a heavy picture': [svg(`<path d="${'M0 0'.repeat(3000)}"/>`), /more than 8192 bytes/],
  }
  for (const [what, [text, problem]] of Object.entries(refused))
    t.match(refusal(t, 'MARK_FILE', text), problem, what)

  const at = folderOf(t, {
    'a.svg': svg('<rect width="1" height="1" onclick="alert(1)" class="x" fill="#123456"/>'),
  })
  const { mark } = loadTheme(readConfig({ MARK_FILE: at('a.svg') }))
  t.match(mark.text, '<rect width="1" height="1" fill="#123456"/>', 'what is not a shape’s own falls away')
})
