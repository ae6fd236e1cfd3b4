import t from 'tap'
import { html } from '../../../src/domain/html.js'
import { memoised } from '../../../src/http/pages/components/memoised.js'

t.test('a stored document is drawn once by each name, any other each time', async (t) => {
  let n = 0
  const draw = () => html`${++n}`
  const stored = Object.freeze({ id: 'a' })
  t.equal(memoised(stored, 'card sv', draw).text, '1')
  t.equal(memoised(stored, 'card sv', draw).text, '1', 'as it was drawn')
  t.equal(memoised(stored, 'card en', draw).text, '2', 'in another language')
  t.equal(memoised(Object.freeze({ id: 'a' }), 'card sv', draw).text, '3', 'in another version')
  const changing = { id: 'b' }
  t.equal(memoised(changing, 'card sv', draw).text, '4')
  t.equal(memoised(changing, 'card sv', draw).text, '5', 'what may change is drawn each time')
  for (let name = 0; name < 8; name++) memoised(stored, `${name}`, draw)
  t.equal(memoised(stored, 'card sv', draw).text, '14', 'only so many are kept')
})
