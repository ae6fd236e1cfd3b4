import t from 'tap'
import { accepted } from '../../../src/http/plugins/language.js'

const known = new Map([
  ['sv', 1],
  ['en', 1],
])

t.test('the reader’s best language that we have is chosen', async (t) => {
  t.equal(accepted('en', known), 'en')
  t.equal(accepted('en-GB,en;q=0.9', known), 'en')
  t.equal(accepted('fi, sv;q=0.4, en;q=0.8', known), 'en')
  t.equal(accepted('SV-se', known), 'sv')
})

t.test('a header that says nothing we know chooses nothing', async (t) => {
  for (const header of [undefined, '', 'fi', '*', 'sv;q=0', ';;,,', 'en;q=x'])
    t.equal(accepted(header, known), undefined, header ?? 'none')
})
