import { createHash } from 'node:crypto'
import t from 'tap'
import { makeDeepL } from '../../../src/integrations/engines/deepl.js'
import { EngineError } from '../../../src/integrations/engines/engine.js'
import { makeETranslation } from '../../../src/integrations/engines/etranslation.js'
import { makeLibreTranslate } from '../../../src/integrations/engines/libre-translate.js'
import { engineServer, inEnglish, QUICK, type Told } from './engine-server.js'

const ASK = {
  source: 'sv',
  target: 'en',
  texts: ['Hej <span id="c1">du</span>', 'Tack'],
  terms: [],
  callback: 'http://x/cb',
}

async function trouble(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act()
  } catch (error) {
    return error instanceof EngineError ? error.trouble : error
  }
  return 'none'
}

const translations = (body: { text: string[] }): Told => ({
  body: {
    translations: body.text.map((text) => ({ detected_source_language: 'SV', text: inEnglish(text) })),
  },
})

t.test('DeepL: key, batches, British English, tags', async (t) => {
  const { asked, url } = await engineServer(t, ({ body }) => translations(body))
  const engine = makeDeepL({ key: 'k:fx', url }, QUICK)
  const texts = Array.from({ length: 120 }, (_, n) => `Text ${n}`)
  const done = await engine.translate({ ...ASK, texts: [...ASK.texts, ...texts] })
  t.match(done, { kind: 'done', texts: { length: 122 } })
  t.strictSame(
    asked.map(({ body }) => body.text.length),
    [50, 50, 22],
  )
  t.match(asked[0], { path: '/v2/translate', headers: { authorization: 'DeepL-Auth-Key k:fx' } })
  t.match(asked[0]?.body, { source_lang: 'SV', target_lang: 'EN-GB', tag_handling: 'html' })
  t.notOk(engine.supports('sv', 'sv-x-lattlast'))
})

t.test('DeepL: agreed terms are a glossary, made once', async (t) => {
  const made: { name: string; glossary_id: string; ready: boolean }[] = []
  const { asked, url } = await engineServer(t, ({ method, path, body }) => {
    if (path === '/v2/translate') return translations(body)
    if (method === 'GET') return { body: { glossaries: made } }
    made.push({ name: body.name, glossary_id: 'g1', ready: true })
    return { status: 201, body: made[0] }
  })
  const engine = makeDeepL({ key: 'k', url }, QUICK)
  const ask = { ...ASK, terms: [['mötesplats', 'meeting\tplace']] as const }
  await engine.translate(ask)
  await engine.translate(ask)
  const posted = asked.filter(({ method, path }) => method === 'POST' && path === '/v2/glossaries')
  t.equal(posted.length, 1)
  t.match(posted[0]?.body, {
    source_lang: 'sv',
    target_lang: 'en',
    entries_format: 'tsv',
    entries: 'mötesplats\tmeeting place',
  })
  t.match(
    asked.filter(({ path }) => path === '/v2/translate').map(({ body }) => body.glossary_id),
    ['g1', 'g1'],
  )
})

t.test('an engine that is busy is asked again when it says, and not for ever', async (t) => {
  const busy = (status: number, after: string, times: number) =>
    engineServer(t, ({ body }, count) =>
      count <= times ? { status, headers: { 'retry-after': after } } : translations(body),
    )
  const soon = await busy(429, '1', 1)
  const from = Date.now()
  t.match(await makeDeepL({ key: 'k', url: soon.url }, QUICK).translate(ASK), { kind: 'done' })
  t.ok(Date.now() - from >= 950, 'it waited as it was told')
  const down = await busy(503, '0', 2)
  t.match(await makeDeepL({ key: 'k', url: down.url }, QUICK).translate(ASK), { kind: 'done' })
  const always = await busy(503, '0', 99)
  t.equal(await trouble(() => makeDeepL({ key: 'k', url: always.url }, QUICK).translate(ASK)), 'busy')
  t.equal(always.asked.length, 3)
  const late = await busy(429, '3600', 99)
  t.equal(await trouble(() => makeDeepL({ key: 'k', url: late.url }, QUICK).translate(ASK)), 'busy')
  t.equal(late.asked.length, 1, 'an hour is too long')
})

t.test('what an engine refuses or breaks is told apart', async (t) => {
  const cases: [string, Told][] = [
    ['auth', { status: 403 }],
    ['quota', { status: 456 }],
    ['too-large', { status: 413 }],
    ['refused', { status: 400 }],
    ['broken-answer', { body: 'no JSON' }],
    ['broken-answer', { body: { translations: [{ text: 'one too few' }] } }],
    ['broken-answer', { body: { translations: [{ text: 1 }, { text: 2 }] } }],
    ['broken-answer', { body: {} }],
    ['unreachable', { silent: true }],
  ]
  for (const [expected, told] of cases) {
    const { url, asked } = await engineServer(t, () => told)
    t.equal(await trouble(() => makeDeepL({ key: 'k', url }, QUICK).translate(ASK)), expected)
    if (told.status) t.equal(asked.length, 1, 'it is not asked again')
  }
  t.equal(
    await trouble(() => makeDeepL({ key: 'k', url: 'http://127.0.0.1:1' }, QUICK).translate(ASK)),
    'unreachable',
  )
})

t.test('LibreTranslate: its key, its format, smaller batches', async (t) => {
  const { asked, url } = await engineServer(t, ({ body }) => ({
    body: { translatedText: body.q.map(inEnglish) },
  }))
  const engine = makeLibreTranslate({ url, key: 'secret' }, QUICK)
  const done = await engine.translate({ ...ASK, texts: [...ASK.texts, 'x'.repeat(4000)] })
  t.match(done, { kind: 'done', texts: ['Hej  (en)<span id="c1">du (en)</span>', 'Tack (en)', /x+ \(en\)/] })
  t.match(asked[0], {
    path: '/translate',
    body: { source: 'sv', target: 'en', format: 'html', api_key: 'secret' },
  })
  t.equal(asked.length, 2)
  const wrong = await engineServer(t, () => ({ status: 403, body: { error: 'Invalid API key' } }))
  t.equal(await trouble(() => makeLibreTranslate({ url: wrong.url }, QUICK).translate(ASK)), 'auth')
  const odd = await engineServer(t, () => ({ body: null }))
  t.equal(await trouble(() => makeLibreTranslate({ url: odd.url }, QUICK).translate(ASK)), 'broken-answer')
})

const CHALLENGE = 'Digest realm="eTranslation", qop="auth", nonce="n0", opaque="o1", algorithm=MD5'
const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** Whether the login is right, as the server would reckon it. */
function isRight(header = ''): boolean {
  const value = (name: string): string => new RegExp(`\\b${name}="?([^",]+)`).exec(header)?.[1] ?? ''
  const a1 = md5('Fyrsteg:eTranslation:hemligt')
  const a2 = md5(`POST:${value('uri')}`)
  return (
    value('response') === md5(`${a1}:n0:${value('nc')}:${value('cnonce')}:auth:${a2}`) &&
    value('opaque') === 'o1'
  )
}

t.test('eTranslation: a login by digest, a number, and an answer later', async (t) => {
  const { asked, url } = await engineServer(t, ({ headers }) =>
    isRight(headers.authorization)
      ? { body: '4711' }
      : { status: 401, headers: { 'www-authenticate': CHALLENGE } },
  )
  const engine = makeETranslation({ user: 'Fyrsteg', password: 'hemligt', url: `${url}/si/translate` }, QUICK)
  t.strictSame(await engine.translate(ASK), { kind: 'later', request: '4711' })
  t.match(asked[1]?.body, {
    callerInformation: { application: 'Fyrsteg' },
    sourceLanguage: 'SV',
    targetLanguages: ['EN'],
    destinations: { httpDestinations: ['http://x/cb'] },
    errorCallback: 'http://x/cb',
    documentToTranslateBase64: { format: 'html' },
  })
  const sent = Buffer.from(asked[1]?.body.documentToTranslateBase64.content, 'base64').toString()
  const back = Buffer.from(sent.replace('Tack', 'Thanks')).toString('base64')
  t.strictSame(engine.read?.(back, 2), ['Hej <span id="c1">du</span>', 'Thanks'])
  t.throws(() => engine.read?.('request-id=4711&error-code=-30000', 2), EngineError)
  const wrong = makeETranslation({ user: 'Fyrsteg', password: 'fel', url }, QUICK)
  t.equal(await trouble(() => wrong.translate(ASK)), 'auth')
  const refused = await engineServer(t, () => ({ body: '-20001' }))
  const other = makeETranslation({ user: 'Fyrsteg', password: 'hemligt', url: refused.url }, QUICK)
  t.equal(await trouble(() => other.translate(ASK)), 'refused')
})
