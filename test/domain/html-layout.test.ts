import t from 'tap'
import { html, htmlLines, TEXT_START } from '../../src/domain/html.js'

t.test('how a template is laid out is not in the page', async (t) => {
  const rows = ['a', 'b'].map(
    (name) => html`
      <li>${name}</li>
    `,
  )
  const list = html`
    <ul class="queue">
      ${rows}
      <li>
        three
        words here
        <b>bold</b>
      </li>
    </ul>
  `
  t.equal(
    list.text,
    '<ul class="queue"><li>a</li><li>b</li><li>three words here<b>bold</b></li></ul>',
    'a line break is a space between words only',
  )
})

t.test('within a tag a line break parts two attributes', async (t) => {
  const input = html`
    <input
      type="radio"
      ${html` checked`}
      value="${'a\n  b'}"
    ><i
      hidden
    ></i>
  `
  t.equal(input.text, '<input type="radio" checked value="a\n  b"><i hidden></i>', 'what is filled in stays')
})

t.test('a space within a line stays, and so does what text areas and documents need', async (t) => {
  t.equal(html`<a>one</a> <a>two</a> `.text, '<a>one</a> <a>two</a> ')
  t.equal(html`<textarea>${TEXT_START}${'\ntext'}</textarea>`.text, '<textarea>\n\ntext</textarea>')
  t.equal(
    htmlLines`<p>\n</p>
  <p></p>`.text,
    '<p>\n</p>\n  <p></p>',
  )
})
