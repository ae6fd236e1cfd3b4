import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Test } from 'tap'
import { makeClient } from '../../src/demo/client.js'
import { perform, type Scene } from '../../src/demo/perform.js'
import { type Row, readSample, WALKED } from '../../src/demo/sample.js'
import { actOnPages } from './act-on-pages.js'
import { launch, visitor } from './chromium.js'
import { type Site, startSite } from './site.js'

const WIDE = { width: 1280, height: 900 }
const WAITING = 30
/** A case must be quick to read where the connection is slow. */
const MOST_BYTES = 60_000

/** From the queue to a reader in Europe, every move and judgement on pages, each by the person whose it is. */
export async function walkCase(t: Test, language: string): Promise<void> {
  const site = await startSite({ walked: false })
  const browser = await launch()
  t.teardown(async () => {
    await browser.close()
    await site.close()
  })
  const open = roomsOf(site, browser, language)
  await t.test('thirty ideas wait, and two advisors take the same', (t) => collide(t, site, open, language))
  const reference = await stepThrough(t, site, open, language)
  await t.test('a reader finds it, compares, and takes it home', (t) =>
    readHome(t, site, browser, language, reference),
  )
}

type Rooms = (person: string) => Promise<Page>

/** One browser a person, signed in when first needed. */
function roomsOf(site: Site, browser: Browser, language: string): Rooms {
  const rooms = new Map<string, Promise<Page>>()
  const enter = async (person: string): Promise<Page> => {
    const cookie = await site.cookieOf(person)
    const context = await visitor(browser, site.address, { viewport: WIDE, locale: language, cookie })
    return context.newPage()
  }
  return (person) => {
    const known = rooms.get(person) ?? enter(person)
    rooms.set(person, known)
    return known
  }
}

async function collide(t: Test, site: Site, open: Rooms, language: string): Promise<void> {
  for (let n = 0; n < WAITING; n += 1) await sendOneIn(site, n)
  const [karin, per] = [await open('u-karin'), await open('u-per')]
  await karin.goto(`/${language}/desk`)
  t.ok((await karin.locator('.queue > li').count()) < WAITING, 'a full inbox hides nothing else')
  await karin.click('a[href*="all=incoming"]')
  const waiting = await karin.locator('.queue > li').count()
  t.ok(waiting >= WAITING, `${waiting} wait on the desk`)
  const address = (await karin.locator('.queue h3 a', { hasText: 'Idé 7 ' }).getAttribute('href')) ?? ''
  await Promise.all([karin.goto(`${address}/moves/take-on`), per.goto(`${address}/moves/take-on`)])
  await karin.click('#move-take-on button')
  await per.fill('#move-take-on [name="note"]', 'Jag tar den')
  await per.click('#move-take-on button')
  const told = (await per.locator('main').textContent()) ?? ''
  t.match(told, 'Karin Öberg', 'the second is told who was faster')
  t.match(told, 'Jag tar den', 'and loses nothing')
  t.equal(await per.locator('main form').count(), 0, 'what cannot be done any more is not offered again')
  t.equal(await per.locator('main a.btn').count(), 1, 'the way on is')

  // Both write in the same answer.
  await Promise.all([karin.goto(`${address}/edit/solution`), per.goto(`${address}/edit/solution`)])
  await karin.fill('[name="solution.description"]', 'Karins text')
  await karin.click('button[value="save"]')
  await per.fill('[name="solution.description"]', 'Pers text')
  await per.click('button[value="save"]')
  t.equal(await per.inputValue('[name="solution.description"]'), 'Pers text')
  t.match(await per.locator('main').textContent(), 'Karins text', 'both texts are there')
  await per.click('button[value="save"]')
  t.match(await per.locator('#solution').textContent(), 'Pers text')
}

async function sendOneIn({ address }: Site, n: number): Promise<void> {
  const answers = {
    about: { title: `Idé ${n} – åäö` },
    solution: { description: 'Vi vill prova.' },
    challenge: { problem: 'Något saknas.' },
  }
  const contact = { name: 'Åsa', email: `asa${n}@exempel.se` }
  const body = { track: 'idea', language: 'sv', answers, contact, notice: '2026-1' }
  const created = await makeClient(address, 'sv').send('POST', '/api/ideas', body)
  const { idea, link } = created.body as { idea: { id: string }; link: { secret: string } }
  const guard = `/api/ideas/${idea.id}`
  const owner = makeClient(address, 'sv', { bearer: link.secret })
  await owner.send('POST', `${guard}/moves`, { move: 'submit' }, { guard })
}

/** Takes the sample's walk; what has no page of its own (long edits, the owner's acts) goes by the API. */
async function stepThrough(t: Test, site: Site, open: Rooms, language: string): Promise<string> {
  const sample = readSample()
  const told = site.loaded.told.get(WALKED)
  const english = sample.ideas.find(({ key }) => key === WALKED)?.english
  if (!told || !english) throw new Error('the sample has nothing to walk')
  const submitter = makeClient(site.address, 'sv', { bearer: told.link.secret })
  const client: Scene['client'] = (who) => {
    const found = who === 'submitter' ? submitter : site.loaded.cast.get(who)
    if (!found) throw new Error(`nobody is called ${who}`)
    return found
  }
  const scene: Scene = { ideaId: told.id, client, english, now: new Date() }
  const address = `/${language}/ideas/${told.id}`
  for (const row of sample.walk) await stepOnce(t, { row, scene, address, open, english })
  return referenceOf(site, WALKED)
}

/** Of an idea in the sample; it begins with the year in which the test runs. */
async function referenceOf({ address, loaded }: Site, key: string): Promise<string> {
  const told = loaded.told.get(key)
  const owner = makeClient(address, 'sv', { bearer: told?.link.secret ?? '' })
  const { body } = await owner.get(`/api/ideas/${told?.id}`)
  return (body as { reference: string }).reference
}

interface Step {
  readonly row: Row
  readonly scene: Scene
  readonly address: string
  readonly open: Rooms
  readonly english: Readonly<Record<string, string>>
}

async function stepOnce(t: Test, { row, scene, address, open, english }: Step): Promise<void> {
  if (row.as === 'submitter' || row.act === 'edit') return void (await perform(scene, row))
  const page = await open(row.as)
  const translation = `${address}/translate/en`
  if (row.act === 'translate') return translateOnPage(page, translation, english)
  if (row.act === 'sign-off') return signOff(t, page, translation, row)
  await actOnPages(page, address, row)
  const said = page.locator('form .error[role="alert"]')
  t.equal(
    await said.count(),
    row.refused === undefined ? 0 : 1,
    `${row.as}: ${row.act} ${row.id ?? row.body?.move ?? ''}`,
  )
  if (row.refused === undefined)
    t.equal(await page.locator('[role="status"]').count(), 1, 'it is said that it is saved')
}

async function translateOnPage(page: Page, url: string, english: Step['english']): Promise<void> {
  await page.goto(url)
  const units = await page
    .locator('.unit-form [name="unit"]')
    .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value))
  for (const unit of units) {
    const form = page.locator('.unit-form', { has: page.locator(`[name="unit"][value="${unit}"]`) })
    await form.locator('[name="text"]').fill(english[unit] ?? '')
    const saved = page.waitForResponse((reply) => reply.request().method() === 'POST')
    await form.locator('button[value="save"]').click()
    await saved
    await form.locator('[role="status"]').waitFor()
  }
}

async function signOff(t: Test, page: Page, url: string, { refused }: Row): Promise<void> {
  await page.goto(url)
  const sign = page.locator('#translate-ready button[value="sign"]')
  if (refused !== undefined)
    return void t.equal(await sign.count(), 0, 'nobody signs off their own translation')
  await sign.click()
  await page.locator('#translate-ready .notice.met').waitFor()
  t.pass('a second person signs everything off')
}

/** What goes over the wire for the first page that somebody opens: the page, its style, its letters and its pictures. */
async function weightOf(browser: Browser, site: Site, url: string): Promise<number> {
  const context = await visitor(browser, site.address, { viewport: WIDE })
  const page = await context.newPage()
  const done: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    done.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const sizes = await Promise.all(done)
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function readHome(t: Test, site: Site, browser: Browser, language: string, reference: string) {
  const context: BrowserContext = await visitor(browser, site.address, { viewport: WIDE, locale: language })
  const page = await context.newPage()
  const other = language === 'en' ? 'circle' : 'cirkel'
  await page.goto(`/${language}`)
  await page.click(`header a[href="/${language}/cases"]`)
  await page.fill('#q', other)
  await page.press('#q', 'Enter')
  await page.click('main .results a, main h3 a, main h2 a')
  t.match(page.url(), `/cases/${reference}`, 'the words lead to the case')
  const weight = await weightOf(browser, site, page.url())
  t.ok(weight > 20_000 && weight < MOST_BYTES, `${weight} bytes in all for who comes straight to it`)
  for (const suffix of ['pdf', 'docx', 'md', 'json', 'jsonld', 'html']) {
    const href = (await page.locator(`.downloads a[href$=".${suffix}"]`).getAttribute('href')) ?? ''
    const reply = await page.request.get(href)
    t.equal(reply.status(), 200, `${suffix} can be taken home`)
    t.ok((await reply.body()).length > 500)
  }
  await page.click('form[action*="basket"] button')
  await page.goto(`/${language}/cases/basket`)
  t.match(await page.locator('main').textContent(), reference, 'it lies in the basket')
  const all = await page.request.get(`/${language}/cases.csv`)
  t.match(await all.text(), reference)
  await page.goto(
    `/${language}/cases/compare?case=${reference}&case=${await referenceOf(site, 'overenskommelsen')}`,
  )
  t.ok((await page.locator('main').textContent())?.includes('Östergötland'), 'beside another')
}
