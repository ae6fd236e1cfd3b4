import t from 'tap'
import { makeApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { BARE, move, sendIn, team } from '../../api/ideas/stories.js'
import { sendForm, started } from './translating.js'

/** A translator's day: to find, to look up, to fill in, and to be led on. */

const html = { accept: 'text/html' }

t.test('the desk of a translator and of a reviewer leads to the texts', async (t) => {
  const { made, reference, translator, reviewer } = await started(t)
  for (const [who, language, words] of [
    [translator, 'sv', '1 idé har texter att översätta.'],
    [reviewer, 'en', '1 idea has texts to translate.'],
  ] as const) {
    const { body } = await made.ask({ url: `/${language}/desk`, as: who, headers: html })
    t.match(body, words)
    t.match(body, `href="/${language}/translate"`)
    t.strictSame(await htmlProblems(body), [])
  }
  t.ok(reference)
})

t.test('texts are found by state, finding and words', async (t) => {
  const { made, reference, translator } = await started(t)
  const url = `/sv/ideas/${reference}/translate/en`
  await sendForm(made, url, translator, { do: 'save', text: 'The Compact in Östergötland 2018' })
  const units = async (query: string) => {
    const { body } = await made.ask({ url: `${url}?${query}`, as: translator, headers: html })
    t.strictSame(await htmlProblems(body), [], query)
    return [...body.matchAll(/<article[^>]* id="u-([^"]+)"/g)].map(([, id]) => id)
  }
  const all = await units('')
  t.ok(all.length > 5)
  t.strictSame(await units('show=translated'), ['about--title'])
  t.strictSame(await units('finding=number-added'), ['about--title'])
  t.strictSame(await units('q=ostergotland+2018'), ['about--title'], 'without a keyboard that has ö')
  t.equal((await units('show=missing')).length, all.length - 1)
  t.strictSame(await units('q=finnsinte'), [])
  const saved = await made.ask({ url: `${url}?show=missing&done=about.title`, as: translator, headers: html })
  t.match(saved.body, 'id="u-about--title"', 'what was just saved stays in sight')
})

t.test('source and terms can be put in where one writes', async (t) => {
  const { made, reference, translator } = await started(t)
  const url = `/en/ideas/${reference}/translate/en`
  const { body } = await made.ask({ url, as: translator, headers: html })
  t.match(body, /data-insert="Överenskommelsen i Östergötland" data-key="9"/)
  t.match(body, /data-key="4"/)
})

t.test('a text that stands twice is filled in, and marked', async (t) => {
  const { made, reference, id, advisor, translator } = await started(t)
  const { headers } = await made.ask({ url: `/api/ideas/${id}`, as: advisor })
  const change = await made.ask({
    method: 'PATCH',
    url: `/api/ideas/${id}`,
    as: advisor,
    version: Number(String(headers.etag).replaceAll('"', '')),
    body: { answers: { evaluation: { who: 'Regionen själv' }, spread: { keep: 'Regionen själv' } } },
  })
  t.equal(change.statusCode, 200, change.body)
  const url = `/sv/ideas/${reference}/translate/en`
  const saved = await sendForm(
    made,
    url,
    translator,
    { do: 'save', text: 'The region itself' },
    'evaluation.who',
  )
  t.equal(saved.statusCode, 303, saved.body)
  const { body } = await made.ask({ url, as: translator, headers: html })
  const unit = /<article[^>]* id="u-spread--keep"[\s\S]*?<\/article>/.exec(body)?.[0] ?? ''
  t.match(unit, 'The region itself</textarea>')
  t.match(unit, 'Upprepning: samma text finns i')
  t.match(unit, 'data-waits="translate"', 'it is filled in and not saved')
})

t.test('who has nothing to do is led to what lacks a translation', async (t) => {
  const made = await makeApp(t)
  const { advisor, translator } = await team(made)
  const none = await made.ask({ url: '/sv/translate', as: translator, headers: html })
  t.match(none.body, 'href="/sv/translate?show=early"')
  const { id } = await sendIn(made, { ...BARE, language: 'sv' })
  await move(made, id, advisor, { move: 'take-on' })
  const waiting = await made.ask({ url: '/sv/translate', as: translator, headers: html })
  t.match(waiting.body, 'Inget väntar', 'its turn has not come')
  const early = await made.ask({ url: '/sv/translate?show=early', as: translator, headers: html })
  t.match(early.body, 'Grannkraft i Laxå')
  t.strictSame(await htmlProblems(early.body), [])
})
