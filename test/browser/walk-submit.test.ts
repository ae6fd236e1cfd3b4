import type { Page } from 'playwright-core'
import t from 'tap'
import { launch, NO_CHROMIUM, visitor } from './chromium.js'
import { startSite } from './site.js'

/** A phone without a script: somebody tells an idea, leaves half-way, and comes back by the link on another device. */
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }

for (const language of ['sv', 'en'] as const) {
  t.test(`an idea is told on a phone without a script (${language})`, { skip: NO_CHROMIUM }, async (t) => {
    const site = await startSite()
    const browser = await launch()
    t.teardown(async () => {
      await browser.close()
      await site.close()
    })
    const first = await visitor(browser, site.address, { ...PHONE, locale: language })
    const page = await first.newPage()
    await page.goto(`/${language}`)
    await page.click(`main a[href="/${language}/submit"]`)
    await page.click('main a.btn')
    // Faster than this no person writes: it would be held back as possible spam.
    await page.waitForTimeout(3100)
    await page.fill('[name="about.title"]', 'Grannhjälpen på Öster – åäö')
    await page.click('button[value="next"].btn')
    t.match(page.url(), /submit\/solution/, 'the first page is kept and the next one shown')
    await page.fill('[name="solution.description"]', 'Grannar hjälper varandra med småsaker.')
    await page.click('button[value="later"]')
    const link = await linkOn(page)
    t.ok(link, 'the private link is shown')
    await first.close()

    const second = await visitor(browser, site.address, { ...PHONE, locale: language })
    const again = await second.newPage()
    await again.goto(link)
    await again.click('.notice .btn')
    t.match(again.url(), /\/submit\//, 'the draft goes on')
    await again.goto(`/${language}/submit/solution`)
    t.match(await again.inputValue('[name="solution.description"]'), 'småsaker', 'nothing is lost')
    await again.goto(`/${language}/submit/check`)
    await again.check('[name="read"]')
    await again.click('button[value="next"].btn, form .btn[type="submit"]')
    t.ok(await again.locator('.error-summary').isVisible(), 'what is missing is said at the top')

    await again.goto(`/${language}/submit/challenge`)
    await again.fill('[name="challenge.problem"]', 'Många äldre är ensamma.')
    await again.click('button[value="next"].btn')
    await again.goto(`/${language}/submit/contact`)
    await again.fill('[name="email"]', 'granne@exempel.se')
    await again.click('button[value="next"].btn')
    await again.goto(`/${language}/submit/check`)
    await again.check('[name="read"]')
    await again.click('button[value="next"].btn, form .btn[type="submit"]')
    t.match(again.url(), /submit\/done/)
    t.match(await again.locator('.ref').textContent(), /^\d{4}-\d{4}$/, 'it has a number')
    await again.goto(link)
    t.match(
      await again.locator('main').textContent(),
      language === 'sv' ? /veckor/ : /weeks/,
      'what happens next',
    )
  })
}

/** The private link that the page shows. */
async function linkOn(page: Page): Promise<string> {
  const shown = await page.locator('a[href*="/link/fyl_"]').first().getAttribute('href')
  return shown ?? ''
}
