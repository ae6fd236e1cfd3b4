import t from 'tap'
import { html } from '../../../src/domain/html.js'
import { drawnOnce } from '../../../src/http/pages/components/drawn-once.js'

t.test('a stored document is drawn once by each name, any other each time', async (t) => {
  let n = 0
  const draw = () => html`${++n}`
  const stored = Object.freeze({ id: 'a' })
  t.equal(drawnOnce(stored, 'card sv', draw).text, '1')
  t.equal(drawnOnce(stored, 'card sv', draw).text, '1', 'as it was drawn')
  t.equal(drawnOnce(stored, 'card en', draw).text, '2', 'in another language')
  t.equal(drawnOnce(Object.freeze({ id: 'a' }), 'card sv', draw).text, '3', 'in another version')
  const changing = { id: 'b' }
  t.equal(drawnOnce(changing, 'card sv', draw).text, '4')
  t.equal(drawnOnce(changing, 'card sv', draw).text, '5', 'what may change is drawn each time')
  for (let name = 0; name < 8; name++) drawnOnce(stored, `${name}`, draw)
  t.equal(drawnOnce(stored, 'card sv', draw).text, '14', 'only so many are kept')
})
