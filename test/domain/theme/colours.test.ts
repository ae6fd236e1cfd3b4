import { readFileSync } from 'node:fs'
import t from 'tap'
import { STYLE, styleWith } from '../../../src/domain/export/html-style.js'
import { checkColours } from '../../../src/domain/theme/check-colours.js'
import { coloursIn, themed, tokensWith } from '../../../src/domain/theme/colours.js'
import { contrastOf } from '../../../src/domain/theme/contrast.js'
import { fileOf } from '../../../src/installation/paths.js'

const css = readFileSync(fileOf('public/tokens.css'), 'utf8')
const own = coloursIn(css)
const roles = Object.keys(
  JSON.parse(readFileSync(fileOf('schemas/installation/theme-colours.json'), 'utf8')).properties,
).sort()

t.test('contrast is measured as WCAG does', async (t) => {
  t.equal(contrastOf('#000000', '#ffffff'), 21)
  t.equal(contrastOf('#ffffff', '#ffffff'), 1)
  t.equal(contrastOf('#777777', '#ffffff').toFixed(2), '4.48')
  t.equal(contrastOf('#ffffff', '#777777').toFixed(2), '4.48', 'whichever is named first')
})

t.test('our own colours can be told apart, in light and in dark', async (t) => {
  t.strictSame(checkColours(own), [])
  for (const scheme of [own.light, own.dark])
    t.strictSame(Object.keys(scheme).sort(), roles, 'every colour has its role, and every role its colour')
})

t.test('browsers that know no dark get the light colours', async (t) => {
  const plain = [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, role, colour]) => [role, colour])
  t.strictSame(Object.fromEntries(plain), own.light)
})

t.test('documents that stand on their own have the same colours', async (t) => {
  t.equal(styleWith(own), STYLE.replace('--act:#25224a', '--act:#39386f'))
  t.match(styleWith({ light: { act: '#004000' }, dark: { 'now-pale': '#300000' } }), /--act:#004000/)
  t.match(styleWith({ dark: { 'now-pale': '#300000' } }), /dark\)\{.*--pale:#300000\}\}/)
  t.equal(styleWith({}), STYLE)
})

t.test('a faint colour is told with its ground, what it is and what it should be', async (t) => {
  const faint = checkColours(themed(own, { dark: { soft: '#777777' } }))
  t.strictSame([...new Set(faint.map(({ scheme, role }) => `${scheme} ${role}`))], ['dark soft'])
  t.strictSame(faint[0], { scheme: 'dark', role: 'soft', ground: 'paper', ratio: 3.99, needed: 4.5 })
  const [field] = checkColours(themed(own, { light: { field: '#c0c0c0' } }))
  t.match(field, { role: 'field', ground: 'paper', needed: 3 }, 'edges need less than text')
})

t.test('a theme changes its colours and nothing else', async (t) => {
  const scheme = themed(own, { light: { act: '#004000' }, dark: { act: '#c0ffc0' } })
  const changed = tokensWith(css, scheme)
  t.strictSame(coloursIn(changed), scheme)
  t.match(changed, '--act: #004000;', 'also where there is no dark')
  t.equal(tokensWith(css, own), css)
})
