import type { Page } from 'playwright-core'
import t from 'tap'
import { compactSample } from '../fixtures/compact.js'
import { sendIn } from '../http/api/ideas/stories.js'
import { PASSWORD, scene } from '../http/pages/parties/scene.js'
import { launch, NO_CHROMIUM, visitor } from './chromium.js'

/** Measured on earlier pages: some 80 clicks and 35 to 40 pages. */
const MOST_CLICKS = 30
const MOST_PAGES = 15

/** Answers that a gate after the second one asks for as well. */
const answers = {
  ...compactSample.answers,
  challenge: { ...compactSample.answers.challenge, groups: 'Föreningar och kommuner i länet.' },
  solution: { ...compactSample.answers.solution, scope: 'Hela länet, två år.' },
  evaluation: { ...compactSample.answers.evaluation, how: 'Intervjuer varje vår.' },
  european: { ...compactSample.answers.european, fundingKinds: ['association-grant'] },
}

/** An advisor who counts: each click, and each page that comes. */
function counted(page: Page) {
  const count = { clicks: 0, pages: 0 }
  page.on('domcontentloaded', () => {
    count.pages += 1
  })
  const click = async (selector: string): Promise<void> => {
    count.clicks += 1
    await page.click(selector)
  }
  return {
    count,
    click,
    /** One click to come to the field; what is typed is no click. */
    type: async (selector: string, text: string): Promise<void> => {
      await click(selector)
      await page.keyboard.type(text)
    },
  }
}

for (const language of ['sv', 'en'])
  t.test(
    `from the queue to Dissemination in a third of the clicks (${language})`,
    { skip: NO_CHROMIUM },
    async (t) => {
      const made = await scene(t)
      // A browser forgets cookies by its own clock.
      made.setTime(new Date())
      await made.signIn('u-karin', [{ role: 'advisor' }, { role: 'workgroup' }])
      const contact = { name: 'Åsa Lind', email: 'asa.lind@exempel.se' }
      const { id } = await sendIn(made, { track: 'idea', notice: '2026-1', contact, answers })
      const address = await made.app.listen({ port: 0, host: '127.0.0.1' })
      const browser = await launch()
      t.teardown(async () => {
        await browser.close()
        made.app.server.closeAllConnections()
      })
      const context = await visitor(browser, address, { viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      await page.goto(`/${language}/sign-in`)
      await page.fill('[name="email"]', 'u-karin@exempel.se')
      await page.fill('[name="password"]', PASSWORD)
      await page.click('main form button')
      await page.goto(`/${language}/desk`)

      const { count, click, type } = counted(page)
      const move = async (name: string): Promise<void> => {
        await click(`a[href$="/moves/${name}"]`)
        await click(`#move-${name} button[type="submit"]`)
        t.strictSame(await page.locator('.error-summary').allTextContents(), [], name)
      }
      const confirm = async (ticks: readonly string[]): Promise<void> => {
        for (const tick of ticks) await type(`[name="ticks.${tick}.note"]`, 'Ja, vid samtalet i mars.')
        await click('#assess > p button[type="submit"]')
      }

      await click('.queue h3 a')
      await move('take-on')
      await click('a[href$="/assess"]')
      for (const question of ['solution', 'challenge', 'novelty', 'evaluation', 'spread'])
        await click(`input[name="levels.${question}.level"][value="3"]`)
      await click('input[name="screening.tests.complements.answer"][value="yes"]')
      await click('input[name="screening.conclusion"][value="is"]')
      await type('[name="screening.motivation"]', 'Ny på orten, och den ersätter ingens ansvar.')
      await confirm(['owner-goes-on', 'workgroup-decided'])
      t.match(
        await page.locator('.notice.met').first().textContent(),
        language === 'sv' ? 'Bedömningen är sparad' : 'The assessment is saved',
        'the answer says what was saved',
      )
      await move('advance')
      await click('a[href$="/assess"]')
      await confirm(['plan-made', 'resources-secured'])
      await move('advance')
      await click('a[href$="/assess"]')
      await confirm(['decision-to-go-on'])
      await move('advance')

      const stored = await made.deps.collections.ideas.get(id)
      t.equal(stored?.doc.state, 'dissemination')
      t.ok(count.clicks <= MOST_CLICKS, `${count.clicks} clicks`)
      t.ok(count.pages <= MOST_PAGES, `${count.pages} pages`)
      t.comment(`${count.clicks} clicks, ${count.pages} pages`)
    },
  )
