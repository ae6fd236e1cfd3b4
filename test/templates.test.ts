import t from 'tap'
import { layOutTemplates } from '../scripts/templates/lay-out-templates.js'

const laidOut = (code: string): string => layOutTemplates('a.ts', code)

t.test('a template is laid out as HTML is read, an element a line', async (t) => {
  const code = `const a = html\`<ul class="queue"><li><b>\${one}</b></li><li>\${two} <a href="/\${id}">\${name}</a>.</li></ul>\`\n`
  const lines = `const a = html\`
  <ul class="queue">
    <li><b>\${one}</b></li>
    <li>\${two} <a href="/\${id}">\${name}</a>.</li>
  </ul>
\`
`
  t.equal(laidOut(code), lines)
  t.equal(laidOut(lines), lines, 'and stays so')
})

t.test('a long tag has an attribute a line', async (t) => {
  const code = `  html\`<input id="\${id}" name="\${name}" type="radio" value="\${value}" autocomplete="off"\${given && html\` checked\`}>\`\n`
  t.equal(
    laidOut(code),
    `  html\`
    <input
      id="\${id}"
      name="\${name}"
      type="radio"
      value="\${value}"
      autocomplete="off"
      \${given && html\` checked\`}
    >
  \`
`,
  )
})

t.test('a space that a reader sees stays within a line', async (t) => {
  const long = 'x'.repeat(70)
  const code = `html\`<p> <span>\${${long}}</span> <a href="/">\${b}</a> \${c}</p><p>\${d}</p>\`\n`
  const text = laidOut(code)
  t.match(text, '<p> <span>')
  t.match(text, '</span> <a')
  t.match(text, /<\/a> \$\{c\}/)
  t.equal(laidOut(text), text)
})

t.test('what is filled in is broken where its line is too long', async (t) => {
  const [one, other] = ['a'.repeat(50), 'b'.repeat(50)]
  t.equal(
    laidOut(`html\`<p>\${is ? html\`<b>${one}</b>\` : html\`<i>${other}</i>\`}</p>\`\n`),
    `html\`
  <p>
    \${
      is ? html\`<b>${one}</b>\` : html\`<i>${other}</i>\`
    }
  </p>
\`
`,
    'its code is left to the formatter of code',
  )
})

t.test('code without templates is left alone', async (t) => {
  const code = 'const a = htmlLines`<p>\n</p>`\n'
  t.equal(laidOut(code), code)
})
