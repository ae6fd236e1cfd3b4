import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import t from 'tap'
import { CATALOGUE } from '../../../../src/domain/errors.js'
import { fileOf } from '../../../../src/installation/paths.js'
import { makeApp, type TestApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { move, publish, team } from '../../api/ideas/stories.js'

/** What a reader from elsewhere in Europe meets: the case, the catalogue, the basket. */

/** A heading of a long text may be deeper than the one before: its author chose it. */
const OWN_HEADINGS = { 'heading-level': 'off' } as const
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const FORM = { ...HTML, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

const cookieOf = (reply: { headers: Record<string, unknown> }): string =>
  String([reply.headers['set-cookie']].flat().at(-1)).split(';', 1)[0] as string

const send = ({ ask }: TestApp, body: string, cookie = '') =>
  ask({ method: 'POST', url: '/en/cases/basket', body, headers: { ...FORM, cookie } })

t.test('open pages are whole, in both languages', async (t) => {
  const made = await makeApp(t, { env: { CONTACT_EMAIL: 'fraga@exempel.se', CONTACT_PHONE: '+46 19 00 00' } })
  const { reference } = await publish(made, await team(made))
  const paths = [
    `/cases/${reference}`,
    `/cases/${reference}/editions/1`,
    '/cases?municipality=1862&sort=evidence',
    `/cases/compare?case=${reference}&case=${reference}`,
    `/cases/basket?case=${reference}`,
    '/cases/basket',
    '/template',
    '/contact',
    '/terms-of-use',
    '/accessibility',
    '/problems',
    '/problems/gate-not-met',
  ]
  for (const language of ['sv', 'en'])
    for (const path of paths) {
      const reply = await made.ask({ url: `/${language}${path}`, headers: HTML })
      t.equal(reply.statusCode, 200, path)
      t.match(reply.body, `<html lang="${language}">`)
      t.notMatch(
        reply.body,
        /undefined|\{\{|(?:web|public|export|template):[a-z]/,
        `${path}: every word is there`,
      )
      t.strictSame(await htmlProblems(reply.body, OWN_HEADINGS), [], path)
    }
})

t.test(
  'a browser is shown the case in the frame; a program, and who names a file, gets the file',
  async (t) => {
    const made = await makeApp(t, { env: { BASE_URL: 'https://fyrsteg.example' } })
    const { reference } = await publish(made, await team(made))
    const url = `/en/cases/${reference}`
    const { body, headers } = await made.ask({ url, headers: HTML })
    t.match(body, 'class="site-head"')
    t.match(body, 'id="q1"')
    t.match(body, `href="/en/cases/${reference}/editions/1.pdf"`)
    t.match(body, `<link rel="canonical" href="https://fyrsteg.example${url}">`)
    t.match(body, 'property="og:image" content="https://fyrsteg.example/assets/')
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? ''
    t.match(JSON.parse(data), { '@type': 'Article', identifier: reference })
    const again = await made.ask({ url, headers: { ...HTML, 'if-none-match': String(headers.etag) } })
    t.equal(again.statusCode, 304)
    t.notMatch((await made.ask({ url })).body, 'site-head')
    t.notMatch((await made.ask({ url: `${url}.html`, headers: HTML })).body, 'site-head')
    const old = await made.ask({ url: `${url}/editions/1`, headers: HTML })
    t.match(old.body, 'id="q1"')
  },
)

t.test('a withdrawn case says so in the frame, since when, and where to go', async (t) => {
  const made = await makeApp(t)
  const { id, reference, owner } = await publish(made, await team(made))
  await move(made, id, owner, { move: 'withdraw-case', note: 'Verksamheten är nedlagd.' })
  await made.deps.effects.flush(id)
  for (const language of ['sv', 'en']) {
    const reply = await made.ask({ url: `/${language}/cases/${reference}`, headers: HTML })
    t.equal(reply.statusCode, 410)
    t.match(reply.body, 'Verksamheten är nedlagd.')
    t.match(reply.body, /23 november 2026/i)
    t.strictSame(await htmlProblems(reply.body, OWN_HEADINGS), [])
  }
})

t.test('cases are put aside, compared and let go without a script', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  const empty = await made.ask({ url: '/en', headers: HTML })
  t.notMatch(empty.body, 'Basket')
  const added = await send(made, `case=${reference}&do=add&back=case`)
  t.match([added.statusCode, added.headers.location], [303, `/en/cases/${reference}`])
  const cookie = cookieOf(added)
  t.equal(cookie, `basket=${reference}`)
  t.match((await made.ask({ url: '/en', headers: { ...HTML, cookie } })).body, 'Basket (1)')
  const basket = await made.ask({ url: '/en/cases/basket', headers: { ...HTML, cookie } })
  t.match(basket.body, `cases.xlsx?case=${reference}`)
  t.equal(cookieOf(await send(made, `case=${reference}&do=remove`, cookie)), 'basket=')
  t.equal(cookieOf(await send(made, 'do=clear', cookie)), 'basket=')
  const nonsense = { ...HTML, cookie: 'basket=<script>.2099-9999' }
  const odd = await made.ask({ url: '/en/cases/basket', headers: nonsense })
  t.equal(odd.statusCode, 200)
  t.notMatch(odd.body, '<script>.')
})

t.test('every code that an answer may carry is explained', async (t) => {
  const { ask } = await makeApp(t)
  for (const code of Object.keys(CATALOGUE)) {
    const { headers, statusCode } = await ask({ url: `/problems/${code}` })
    t.equal(statusCode, 302)
    t.equal((await ask({ url: String(headers.location), headers: HTML })).statusCode, 200, code)
  }
  t.equal((await ask({ url: '/en/problems/toString', headers: HTML })).statusCode, 404)
})

t.test('a case weighs less than 60 kB, with all that it is drawn with', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  const packed = { ...HTML, 'accept-encoding': 'br' }
  const page = await made.ask({ url: `/en/cases/${reference}`, headers: packed })
  t.match([page.headers['content-encoding'], page.headers.vary], ['br', /accept-encoding/])
  const text = brotliDecompressSync(page.rawPayload).toString()
  const style = text.match(/\/assets\/[^"]+\/style\.css/)?.[0] as string
  const linked = [
    ...text.matchAll(/(?:rel="(?:preload|stylesheet|icon)"[^>]*?|src)[= ]?href="(\/assets\/[^"]+)"/g),
  ]
  const files = new Set([...linked.map((one) => one[1] as string), style.replace('style.css', 'tokens.css')])
  t.ok(files.size >= 6, [...files].join(' '))
  let weight = page.rawPayload.length
  for (const url of files) weight += (await made.ask({ url, headers: packed })).rawPayload.length
  t.comment(`${weight} bytes`)
  t.ok(weight < 60 * 1024, `${weight} bytes`)
})

t.test('robots are told where the cases are', async (t) => {
  const { ask } = await makeApp(t, { env: { BASE_URL: 'https://fyrsteg.example' } })
  t.match((await ask({ url: '/robots.txt' })).body, 'Sitemap: https://fyrsteg.example/sitemap.xml')
  t.match((await ask({ url: '/robots.txt' })).body, 'Disallow: /*/cases?', 'filters lead nowhere without end')
})

t.test('the name of the site is the partnership’s own', async (t) => {
  const { ask } = await makeApp(t, { env: { PRODUCT_NAME: 'Idéporten' } })
  const { body } = await ask({ url: '/sv', headers: HTML })
  t.match(body, '<span>Idéporten</span>')
  t.match(body, '– Idéporten</title>')
})

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

t.test('every colour can be read on every ground, light and dark', async (t) => {
  const css = readFileSync(fileOf('public/tokens.css'), 'utf8')
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  const tokens = new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]))
  const grounds = ['paper', 'surface', 'sunk', 'warm', 'act-pale', 'now-pale', 'met-pale', 'missing-pale']
  const texts = ['ink', 'soft', 'act'].flatMap((text) =>
    grounds.map((ground) => [text, ground, 4.5] as const),
  )
  const own = [
    ['on-act', 'act', 4.5],
    ['on-now', 'now', 4.5],
    ['now-ink', 'paper', 4.5],
    ['met', 'paper', 4.5],
    ['missing', 'paper', 4.5],
    ['missing', 'missing-pale', 4.5],
    ['on-night', 'night', 4.5],
    ['night-soft', 'night', 4.5],
    ['field', 'surface', 3],
    ['field', 'paper', 3],
    ['focus', 'paper', 3],
  ] as const
  for (const [text, ground, least] of [...texts, ...own])
    for (const n of [0, 1]) {
      const [one, other] = [tokens.get(text)?.[n], tokens.get(ground)?.[n]]
      t.ok(
        one && other && contrast(one, other) >= least,
        `${text} on ${ground}, ${n === 0 ? 'light' : 'dark'}`,
      )
    }
})

t.test('the words of the public pages are the same in both languages', async (t) => {
  const keysOf = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([k, v]) =>
      typeof v === 'object' ? keysOf(v, `${path}${k}.`) : [`${path}${k}`],
    )
  const read = (l: string) => JSON.parse(readFileSync(fileOf(`locales/${l}/public.json`), 'utf8'))
  t.strictSame(keysOf(read('sv')), keysOf(read('en')))
})
