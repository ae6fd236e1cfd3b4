import t from 'tap'
import { LIMITS } from '../../../../src/domain/limits.js'
import type { Who } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { mustWrite } from '../../api/ideas/stories.js'
import { FORM, markIn, sendForm, started, UNIT } from './translating.js'

/** From translator to reviewer, as both meet it, without a script. */

t.test('the page is whole in both languages, and for those who work on it only', async (t) => {
  const { made, reference, translator } = await started(t)
  for (const language of ['sv', 'en']) {
    const url = `/${language}/ideas/${reference}/translate/en`
    const { statusCode, body } = await made.ask({ url, as: translator, headers: { accept: 'text/html' } })
    t.equal(statusCode, 200)
    t.notMatch(body, /undefined|\{\{|\b(?:translate|web|template|vocabulary|errors):[a-z]/)
    t.strictSame(await htmlProblems(body), [])
    t.match(body, '<textarea id="t-about--title" name="text" lang="en"')
    t.match(body, 'class="source" lang="sv"')
    t.match(body, 'class="term"')
  }
  const url = `/en/ideas/${reference}/translate/en`
  t.equal((await made.ask({ url, headers: { accept: 'text/html' } })).statusCode, 401)
  const partner = await made.person('u-partner', 'partner')
  t.equal((await made.ask({ url, as: partner, headers: { accept: 'text/html' } })).statusCode, 403)
  t.equal(
    (await made.ask({ url: url.replace(/en$/, 'fi'), as: translator, headers: { accept: 'text/html' } }))
      .statusCode,
    404,
  )
})

for (const language of ['sv', 'en'])
  t.test(`from translator to reviewer, in ${language}`, async (t) => {
    const { made, id, reference, advisor, translator, reviewer } = await started(t)
    const url = `/${language}/ideas/${reference}/translate/en`
    const read = async (as: Who) => (await made.ask({ url, as, headers: { accept: 'text/html' } })).body

    const saved = await sendForm(made, url, translator, {
      do: 'save',
      text: 'The Compact\r\nin Östergötland',
      note: 'Their own name',
    })
    t.match([saved.statusCode, saved.headers.location], [422, undefined], 'a title has no line ends')
    t.match(saved.body, 'The Compact\nin Östergötland</textarea>', 'what was typed is there')
    t.match(saved.body, `href="#t-about--title"`)
    t.strictSame(await htmlProblems(saved.body), [])

    const good = await sendForm(made, url, translator, {
      do: 'save',
      text: 'The Agreement in Östergötland 2018',
      note: 'Their own name',
    })
    t.match([good.statusCode, good.headers.location], [303, `${url}?done=about.title#u-about--title`])
    const own = await read(translator)
    t.match(own, 'Their own name')
    t.match(own, /2018[^<]*</, 'the number that the source does not have is told')

    const review = await read(reviewer)
    const mark = /name="units" value="about\.title ([^"]+)"/.exec(review)?.[1] as string
    const waive = /name="code" value="number-added"><input type="hidden" name="mark" value="([^"]+)"/.exec(
      review,
    )?.[1] as string
    const wordy = { do: 'waive', code: 'number-added', mark: waive, note: 'x'.repeat(LIMITS.waiver + 1) }
    t.equal((await sendForm(made, url, reviewer, wordy)).statusCode, 422, 'a reason has its length')
    await sendForm(made, url, reviewer, {
      do: 'waive',
      code: 'number-added',
      mark: waive,
      note: 'The year it began',
    })
    const waived = await read(reviewer)
    t.match(waived, 'The year it began')

    const forbidden = await sendForm(made, url, translator, { do: 'sign', units: `${UNIT} ${mark}` })
    t.equal(forbidden.statusCode, 403)
    const signed = await sendForm(made, url, reviewer, { do: 'sign', units: `${UNIT} ${mark}` })
    t.equal(signed.statusCode, 303)
    t.match(await read(reviewer), language === 'sv' ? 'Granskad' : 'Reviewed')

    await mustWrite(made, id, {
      method: 'PATCH',
      url: '',
      as: advisor,
      body: { answers: { about: { title: 'Överenskommelsen i hela Östergötland' } } },
    })
    const outdated = await read(translator)
    t.match(outdated, '<ins>hela </ins>', 'what has changed in the source is shown')
    const still = await sendForm(made, url, translator, {
      do: 'save',
      text: 'The Agreement in Östergötland 2018',
    })
    t.equal(still.statusCode, 303)
  })

t.test('two who write at once both keep their text', async (t) => {
  const { made, reference, advisor, translator } = await started(t)
  const url = `/en/ideas/${reference}/translate/en`
  const page = await made.ask({ url, as: translator, headers: { accept: 'text/html' } })
  const seen = markIn(page.body, UNIT)
  t.equal((await sendForm(made, url, advisor, { do: 'save', text: 'The first', seen })).statusCode, 303)
  t.equal(
    (await sendForm(made, url, advisor, { do: 'save', text: 'Another text' }, 'about.summary')).statusCode,
    303,
  )
  const second = await sendForm(made, url, translator, { do: 'save', text: 'The second', seen })
  t.equal(second.statusCode, 412)
  t.match(second.body, '<blockquote class="theirs">The first</blockquote>')
  t.match(second.body, 'The second</textarea>')
  t.strictSame(await htmlProblems(second.body), [])
  const other = markIn(page.body, 'about.summary')
  t.equal(
    (await sendForm(made, url, translator, { do: 'save', text: 'Mine', seen: other }, 'about.summary'))
      .statusCode,
    412,
  )
  t.equal(
    (await sendForm(made, url, translator, { do: 'save', text: 'Both' })).statusCode,
    303,
    'read again, it is saved',
  )
})

t.test('what is wrong is not signed off, and all that is ready is signed off at once', async (t) => {
  const { made, reference, translator, reviewer } = await started(t)
  const url = `/en/ideas/${reference}/translate/en`
  const source = /class="source" lang="sv"><p class="lines">([^<]+)<\/p>/
  const page = await made.ask({ url, as: translator, headers: { accept: 'text/html' } })
  t.match(page.body, source)
  for (const unit of ['solution.description', 'challenge.problem']) {
    const { data } = await made.ask({ url: `/api/ideas/${reference}/translations/en`, as: translator })
    const text = (data.units as { id: string; source: string }[]).find(({ id }) => id === unit)
      ?.source as string
    await sendForm(
      made,
      url,
      translator,
      { do: 'save', text: unit === 'challenge.problem' ? 'A problem' : text },
      unit,
    )
  }
  const review = await made.ask({ url, as: reviewer, headers: { accept: 'text/html' } })
  t.match(review.body, 'The text is still in Swedish.')
  t.match(review.body, 'Sign off all that are ready (1)')
  const all =
    /name="units" value="(challenge\.problem [^"]+)"><button class="btn" type="submit" name="do"/.exec(
      review.body,
    )?.[1] as string
  const wrong = await sendForm(made, url, reviewer, {
    do: 'sign',
    units: `solution.description ${markIn(review.body, 'solution.description')}`,
  })
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'still in the source language')
  t.equal((await sendForm(made, url, reviewer, { do: 'sign', units: all, unit: '' })).statusCode, 303)
})

t.test('any language that the installation has switched on has the page', async (t) => {
  const { made, reference, translator } = await started(t, {
    TRANSLATION_LANGUAGES: 'sv,en,sv-x-lattlast,fi',
  })
  const at = (variant: string) => `/sv/ideas/${reference}/translate/${variant}`
  const easy = await made.ask({ url: at('sv-x-lattlast'), as: translator, headers: { accept: 'text/html' } })
  t.match([easy.statusCode, easy.body], [200, 'lätt svenska'])
  t.match(easy.body, 'lang="sv-x-lattlast"')
  t.match(easy.body, `href="${at('fi')}"`)
  const finnish = await sendForm(made, at('fi'), translator, { do: 'save', text: 'Östergötlannin sopimus' })
  t.equal(finnish.statusCode, 303)
  t.equal(
    (await made.ask({ url: at('de'), as: translator, headers: { accept: 'text/html' } })).statusCode,
    404,
  )
})

t.test('the list of what waits, and the terms', async (t) => {
  const { made, id, reference, translator, reviewer, advisor } = await started(t)
  const list = async (language: string) =>
    (await made.ask({ url: `/${language}/translate`, as: translator, headers: { accept: 'text/html' } })).body
  for (const language of ['sv', 'en']) {
    const body = await list(language)
    t.match(body, `/${language}/ideas/${reference}/translate/en`)
    t.notMatch(body, /undefined|\{\{|translate:[a-z]/)
    t.strictSame(await htmlProblems(body), [])
    const terms = await made.ask({
      url: `/${language}/terms?edit=folkbildning`,
      as: translator,
      headers: { accept: 'text/html' },
    })
    t.match(terms.body, 'value="folkbildning"')
    t.notMatch(terms.body, /undefined|\{\{|translate:[a-z]/)
    t.strictSame(await htmlProblems(terms.body), [])
  }
  const api = await made.ask({ url: '/api/translations', as: reviewer })
  t.match(api.data.items, [{ idea: id, language: 'en', urgency: 'to-translate', coverage: { percent: 0 } }])

  const post = (as: Who, fields: Record<string, string>) =>
    made.ask({
      method: 'POST',
      url: '/en/terms',
      as,
      body: new URLSearchParams(fields).toString(),
      headers: FORM,
    })
  const own = {
    sv: 'medborgarbudget',
    en: 'participatory budget',
    forbidden: "citizens' budget\r\npeople's budget",
    do: 'save',
  }
  const added = await post(translator, own)
  t.equal(added.statusCode, 303)
  const term = (await made.ask({ url: '/api/terms' })).data.items.find(
    (one: { sv: string }) => one.sv === own.sv,
  )
  t.match(term, { forbidden: ["citizens' budget", "people's budget"], checked: false })
  const twice = await post(translator, own)
  t.match([twice.statusCode, twice.body], [422, 'That term is there already'])
  t.match(twice.body, 'citizens&#39; budget')
  t.equal((await post(translator, { ...own, id: term.id, revision: '1', do: 'retire' })).statusCode, 303)
  t.equal((await post(advisor, own)).statusCode, 403, 'advisors read them')
  t.equal((await post(translator, { sv: '', en: '' })).statusCode, 422)
})
