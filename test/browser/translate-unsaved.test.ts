import type { Page } from 'playwright-core'
import t from 'tap'
import { launch, NO_CHROMIUM, visitor } from './chromium.js'
import { type Site, startSite } from './site.js'

const TYPED = 'Bollihop, corrected'

/** A translator has saved two texts of an idea; a reviewer is about to read them. */
async function translated(site: Site): Promise<string> {
  const id = site.loaded.told.get('bollihop')?.id ?? ''
  const url = `${site.address}/api/ideas/${id}`
  const cookie = await site.cookieOf('u-tove')
  for (const [unit, text] of [
    ['about.title', 'Bollihop: Swedish'],
    ['challenge.problem', 'Of 40 children, few had a place to meet in 1985.'],
  ]) {
    const { headers } = await fetch(url, { headers: { cookie } })
    const reply = await fetch(`${url}/translations/en/units/${unit}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' },
      body: JSON.stringify({ text, state: 'translated' }),
    })
    if (!reply.ok) throw new Error(await reply.text())
  }
  return `/en/ideas/${id}/translate/en`
}

const answered = (page: Page) => page.waitForResponse((reply) => reply.request().method() === 'POST')

t.test('nothing that was typed beside a button is thrown away', { skip: NO_CHROMIUM }, async (t) => {
  const site = await startSite({ walked: false })
  const browser = await launch()
  t.teardown(async () => {
    await browser.close()
    await site.close()
  })
  const url = await translated(site)
  const cookie = await site.cookieOf('u-john')
  const context = await visitor(browser, site.address, { viewport: { width: 1280, height: 900 }, cookie })
  const page = await context.newPage()
  await page.goto(url)
  const unit = page.locator('#u-about--title')
  const text = unit.locator('textarea[name="text"]')

  await text.fill(TYPED)
  const refused = answered(page)
  await unit.locator('button[value="sign"]').click()
  t.equal((await refused).status(), 422)
  await unit.locator('.error').waitFor()
  t.equal(await text.inputValue(), TYPED, 'a correction stays where it was typed')

  await page.locator('form[data-beside] button').click()
  t.match(await page.locator('#translate-unsaved').textContent(), /take the change away: Title/)
  t.equal(await page.evaluate(() => document.activeElement?.id), 't-about--title')

  const other = page.locator('#u-challenge--problem')
  await other.locator('.unit-note summary').click()
  await other.locator('textarea[name="note"]').fill('A note')
  const waive = other.locator('form.waive').first()
  await other.locator('summary', { hasText: 'Let it stand' }).first().click()
  await waive.locator('input[name="note"]').fill('So it is said')
  const waived = answered(page)
  await waive.locator('button').click()
  t.ok((await waived).status() < 400)
  await other.locator('.waived').waitFor()
  t.equal(await other.locator('textarea[name="note"]').inputValue(), 'A note', 'nor beside a waiver')

  let asked = 0
  page.on('dialog', async (dialog) => {
    asked += 1
    await dialog.accept()
  })
  await page.goto('/en/terms')
  t.equal(asked, 1, 'who leaves is asked')

  // As after a crash: the browser has kept it, and only for this reader.
  await page.goto(url)
  t.equal(await text.inputValue(), TYPED)
  t.match(await unit.locator('.draft').textContent(), /You wrote this and did not save it/)
  const saved = answered(page)
  await unit.locator('button[value="save"]').click()
  t.ok((await saved).status() < 400)
  await unit.locator('.saved').waitFor()
  await page.goto(url)
  t.equal(await unit.locator('.draft').count(), 0, 'what is saved is kept here no longer')
  t.equal(await text.inputValue(), TYPED)
})
