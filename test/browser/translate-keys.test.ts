import t from 'tap'
import { launch, NO_CHROMIUM, visitor } from './chromium.js'
import { type Site, startSite } from './site.js'

const TITLE = ['Bollihop – svenska på sommarlovet', 'Bollihop: Swedish in the summer holidays'] as const

/** What an agency once made of the same title. */
async function remember({ address }: Site, cookie: string): Promise<number> {
  const [sv, en] = TITLE
  const body = `<tmx version="1.4"><header srclang="sv"/><body><tu><tuv xml:lang="sv"><seg>${sv}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu></body></tmx>`
  const headers = { cookie, 'content-type': 'application/x-tmx+xml' }
  const url = `${address}/api/translation-memory?name=gamla.tmx&agency=Byr%C3%A5`
  return (await fetch(url, { method: 'POST', headers, body })).status
}

t.test(
  'an offer is taken, put away, and a text saved, each with one key',
  { skip: NO_CHROMIUM },
  async (t) => {
    const site = await startSite({ walked: false })
    const browser = await launch()
    t.teardown(async () => {
      await browser.close()
      await site.close()
    })
    const cookie = await site.cookieOf('u-tove')
    t.equal(await remember(site, cookie), 200)
    const context = await visitor(browser, site.address, { viewport: { width: 1280, height: 900 }, cookie })
    const page = await context.newPage()
    await page.goto(`/en/ideas/${site.loaded.told.get('bollihop')?.id}/translate/en`)
    const unit = page.locator('.unit', { has: page.locator('[data-offers]') }).first()
    const text = unit.locator('textarea[name="text"]')
    await text.focus()
    await page.keyboard.press('Control+1')
    t.equal(await text.inputValue(), TITLE[1], 'taken')
    await page.keyboard.type(' at home')
    t.equal(await text.inputValue(), `${TITLE[1]} at home`, 'and edited where one stands')
    await page.keyboard.press('Control+0')
    t.notOk(await unit.locator('[data-offers]').isVisible(), 'put away')
    const id = await unit.getAttribute('id')
    const saved = page.waitForResponse((reply) => reply.request().method() === 'POST')
    await page.keyboard.press('Control+Enter')
    t.ok((await saved).status() < 400)
    await page.locator(`#${id} [role="status"]`).waitFor()
    const at = await page.evaluate(() => document.activeElement?.closest('.unit')?.id)
    t.ok(at && at !== id, 'saved in place, and the next text has the focus')
    await page.reload()
    t.equal(await page.locator(`#${id} textarea[name="text"]`).inputValue(), `${TITLE[1]} at home`)
  },
)

t.test(
  'the source is put in by a key, and signing off leads to the next that is ready',
  { skip: NO_CHROMIUM },
  async (t) => {
    const site = await startSite({ walked: false })
    const browser = await launch()
    t.teardown(async () => {
      await browser.close()
      await site.close()
    })
    const cookie = await site.cookieOf('u-john')
    const context = await visitor(browser, site.address, { viewport: { width: 1280, height: 900 }, cookie })
    const page = await context.newPage()
    await page.goto(`/en/ideas/${site.loaded.told.get('anbudsskola')?.id}/translate/en`)
    const ready = page.locator('.unit[data-waits="sign"]')
    const [first, second] = [await ready.nth(0).getAttribute('id'), await ready.nth(1).getAttribute('id')]
    const signed = page.waitForResponse((reply) => reply.request().method() === 'POST')
    await ready.first().locator('button[value="sign"]').click()
    t.ok((await signed).status() < 400)
    await page.locator(`#${first}:not([data-waits])`).waitFor()
    t.equal(await page.evaluate(() => document.activeElement?.closest('.unit')?.id), second)

    await page.goto(`/en/ideas/${site.loaded.told.get('bollihop')?.id}/translate/en`)
    const text = page.locator('#t-about--title')
    await text.focus()
    await page.keyboard.press('Control+9')
    t.equal(await text.inputValue(), TITLE[0])
  },
)
