import t from 'tap'
import { preferred } from '../../../../src/http/api/export/preferred.js'

const OURS = ['text/html', 'text/markdown', 'application/json']

t.test('the type that the reader likes best is chosen, and of equals the first of ours', async (t) => {
  t.equal(preferred(undefined, OURS), 'text/html')
  t.equal(preferred('*/*', OURS), 'text/html')
  t.equal(preferred('text/*;q=0.5, application/json', OURS), 'application/json')
  t.equal(preferred('text/*', OURS), 'text/html')
  t.equal(preferred('TEXT/MARKDOWN', OURS), 'text/markdown')
  t.equal(preferred('text/html;q=0, */*;q=0.1', OURS), 'text/markdown')
})

t.test('none is chosen when none will do', async (t) => {
  for (const accept of ['image/png', 'text/html;q=0', 'nonsense'])
    t.equal(preferred(accept, OURS), undefined, accept)
})
