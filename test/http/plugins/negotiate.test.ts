import t from 'tap'
import { encodingFor, languageFor, mediaTypeFor } from '../../../src/http/plugins/negotiate.js'

const LANGUAGES = ['sv', 'en']

t.test('the reader’s best language that we have is chosen', async (t) => {
  t.equal(languageFor('en', LANGUAGES), 'en')
  t.equal(languageFor('en-GB,en;q=0.9', LANGUAGES), 'en')
  t.equal(languageFor('fi, sv;q=0.4, en;q=0.8', LANGUAGES), 'en')
  t.equal(languageFor('SV-se', LANGUAGES), 'sv')
})

t.test('a header that says nothing we know chooses nothing', async (t) => {
  for (const header of [undefined, '', 'fi', '*', '*;q=0.9', 'fi, *;q=0.1', 'sv;q=0', ';;,,', 'en;q=x'])
    t.equal(languageFor(header, LANGUAGES), undefined, header ?? 'none')
})

const OURS = ['text/html', 'text/markdown', 'application/json']

t.test('the type that the reader likes best is chosen, and of equals the first of ours', async (t) => {
  t.equal(mediaTypeFor(undefined, OURS), 'text/html')
  t.equal(mediaTypeFor('*/*', OURS), 'text/html')
  t.equal(mediaTypeFor('text/*;q=0.5, application/json', OURS), 'application/json')
  t.equal(mediaTypeFor('text/*', OURS), 'text/html')
  t.equal(mediaTypeFor('TEXT/MARKDOWN', OURS), 'text/markdown')
  t.equal(mediaTypeFor('text/html;q=0, */*;q=0.1', OURS), 'text/markdown')
})

t.test('parameters of a type are not looked at', async (t) => {
  t.equal(mediaTypeFor('application/json; charset=utf-8', OURS), 'application/json')
  t.equal(mediaTypeFor('text/markdown;variant=GFM;q=0.9, text/html;q=0.1', OURS), 'text/markdown')
  t.equal(mediaTypeFor('application/json;profile="https://a.example/b,c;d"', OURS), 'application/json')
})

t.test('none is chosen when none will do', async (t) => {
  for (const accept of ['image/png', 'text/html;q=0', 'nonsense'])
    t.equal(mediaTypeFor(accept, OURS), undefined, accept)
})

t.test('what can be unpacked is packed, in the way that the reader likes best', async (t) => {
  const ours = ['br', 'gzip'] as const
  t.equal(encodingFor('gzip, deflate, br', ours), 'br')
  t.equal(encodingFor('gzip;q=1, br;q=0.5', ours), 'gzip')
  t.equal(encodingFor('br;q=0, gzip', ours), 'gzip')
  t.equal(encodingFor('*', ours), 'br')
  for (const header of [undefined, '', 'deflate', 'gzip;q=0, br;q=0', 'identity'])
    t.equal(encodingFor(header, ours), undefined, header ?? 'none')
})
