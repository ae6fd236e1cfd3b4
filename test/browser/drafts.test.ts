import t from 'tap'
import { launch, NO_CHROMIUM, visitor } from './chromium.js'
import { startSite } from './site.js'

const TYPED = 'Vi talade om hur de kan börja i liten skala.'

t.test(
  'a long text survives a crash, is shown to its writer alone, and goes when it is saved',
  {
    skip: NO_CHROMIUM,
  },
  async (t) => {
    const site = await startSite({ walked: false })
    const browser = await launch()
    t.teardown(async () => {
      await browser.close()
      await site.close()
    })
    const id = site.loaded.told.get('bollihop')?.id ?? ''
    const url = `/en/ideas/${id}/advice`
    const cookie = await site.cookieOf('u-karin')
    const context = await visitor(browser, site.address, { viewport: { width: 1280, height: 900 }, cookie })
    const page = await context.newPage()
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(url)
    const said = page.locator('textarea[name="said"]').first()
    const open = () =>
      page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
    await open()
    t.match(await page.locator('main').textContent(), /kept in this browser until you save/)
    await said.fill(TYPED)

    // As after a crash: a new page, and what the browser has kept.
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    again.on('dialog', (dialog) => dialog.accept())
    await again.goto(url)
    const kept = again.locator('textarea[name="said"]').first()
    t.equal(await kept.inputValue(), TYPED)
    t.match(await again.locator('.draft').first().textContent(), /You wrote this and did not save it/)

    const form = again.locator('form', { has: again.locator('textarea[name="said"]') }).first()
    const answered = again.waitForNavigation()
    await form.evaluate((one: HTMLFormElement) => {
      const date = one.querySelector<HTMLInputElement>('input[name="date"]')
      if (date) date.value = '2026-11-20'
      for (const list of one.querySelectorAll('select')) if (!list.value) list.selectedIndex = 1
      const choice = one.querySelector<HTMLInputElement>('input[type="radio"]')
      if (choice) choice.checked = true
      one.requestSubmit()
    })
    await answered
    t.match(await again.locator('main').textContent(), TYPED, 'it is saved')
    t.equal(await again.locator('textarea[name="said"]').first().inputValue(), '')
    t.equal(
      await again.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('fyrsteg-draft')).length,
      ),
      0,
    )
  },
)
