import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { PASSWORD } from '../../src/demo/cast.js'
import { tabTo } from './check-page.js'
import { launch, NO_CHROMIUM, visitor } from './chromium.js'
import { startSite } from './site.js'

/** Tab and Enter, Space for boxes, and letters in fields: nothing is clicked. */
async function press(t: Test, page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(t, page, selector)
  const leads = key === 'Enter' ? page.waitForEvent('framenavigated') : undefined
  await page.keyboard.press(key)
  await leads
  await page.waitForLoadState()
}

async function write(t: Test, page: Page, name: string, text: string): Promise<void> {
  await tabTo(t, page, `[name="${name}"]`)
  await page.keyboard.type(text)
}

/** What is written on each page of the form; all others are left as they are. */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  about: { 'about.title': 'Grannhjälp utan mus' },
  solution: { 'solution.description': 'Grannar hjälper varandra.' },
  challenge: { 'challenge.problem': 'Många är ensamma.' },
  contact: { email: 'granne@exempel.se' },
}

async function tell(t: Test, page: Page): Promise<void> {
  await page.goto('/sv')
  await press(t, page, 'main a[href="/sv/submit"]')
  await press(t, page, 'main a.btn')
  // Who is faster than this has not read the first question, and is held back as a program.
  await page.waitForTimeout(3_100)
  for (let n = 0; n < 9 && !page.url().endsWith('/check'); n += 1) {
    const here = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    for (const [name, text] of Object.entries(TOLD[here] ?? {})) await write(t, page, name, text)
    await press(t, page, 'button[value="next"].btn')
  }
  await press(t, page, '[name="read"]', 'Space')
  await press(t, page, 'main form .btn[type="submit"]')
  t.match(page.url(), /submit\/done/, 'the idea is sent in')
}

async function takeOn(t: Test, page: Page): Promise<void> {
  await page.goto('/sv/sign-in')
  await write(t, page, 'email', 'karin.oberg@exempel.se')
  await write(t, page, 'password', PASSWORD)
  await press(t, page, 'main button[type="submit"]')
  await page.goto('/sv/ideas')
  await press(t, page, '.queue h2 a')
  t.match(await page.locator('h1').textContent(), 'Grannhjälp utan mus')
  await press(t, page, '#next-step')
  await press(t, page, '#move-take-on button')
  t.equal(await page.locator('[role="status"]').count(), 1, 'it is said that it is done')
  t.match(await page.locator('main').textContent(), 'Karin Öberg')
}

/** The keys that the help page names. */
async function shortKeys(t: Test, page: Page): Promise<void> {
  const lands = async (keys: readonly string[], url: RegExp): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
    await page.waitForURL(url)
    t.pass(`${keys.join(' ')} leads to ${url}`)
  }
  await lands(['g', 'l'], /\/ideas$/)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowUp')
  t.match(await page.locator(':focus').textContent(), 'Grannhjälp utan mus', 'rows are walked up and down')
  await page.keyboard.press('x')
  t.equal(await page.locator('.queue input:checked').count(), 1)
  await page.keyboard.press('/')
  await page.keyboard.type('g?j')
  t.equal(await page.inputValue('#find'), 'g?j', 'in a field, letters are letters')
  await page.locator('#find').fill('')
  await page.keyboard.type('grannhj')
  await page.locator('#find-list [role="option"]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  t.equal(await page.getAttribute('#find', 'aria-activedescendant'), 'find-0', 'the first is chosen')
  await page.keyboard.press('Escape')
  t.equal(await page.locator('#find-list').isVisible(), false)
  await page.keyboard.type('ä')
  await page.keyboard.press('Backspace')
  await page.locator('#find-list [role="option"]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await lands(['Enter'], /\/ideas\/\d{4}-\d{4}$/)
  await page.goto(new URL('/sv/ideas', page.url()).href)
  await page.locator('.queue h2 a').first().focus()
  await lands(['Enter'], /\/ideas\/\d{4}-\d{4}$/)
  await lands(['a'], /\/advice#type$/)
  await page.locator('#advice textarea:focus').waitFor()
  t.pass('advice can be written at once')
  await page.locator('h1').click()
  await lands(['?'], /\/keys$/)
  await press(t, page, 'main button[value="off"]')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.waitForTimeout(200)
  t.match(page.url(), /\/keys$/, 'turned off, they do nothing')
}

t.test('an idea is told and taken on without a mouse', { skip: NO_CHROMIUM }, async (t) => {
  const site = await startSite({ walked: false })
  const browser = await launch()
  t.teardown(async () => {
    await browser.close()
    await site.close()
  })
  const pageOf = async () => (await visitor(browser, site.address, { locale: 'sv' })).newPage()
  await t.test('from the first page to the number of the idea', async (t) => tell(t, await pageOf()))
  const page = await pageOf()
  await t.test('from signing in to the first step', (t) => takeOn(t, page))
  await t.test('and by single keys', (t) => shortKeys(t, page))
})
