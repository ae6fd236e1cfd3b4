import type { Browser, Page } from 'playwright-core'
import type { Test } from 'tap'
import { type Place, placesOf } from './addresses.js'
import {
  bringAxe,
  complaintsOf,
  faintInTheDark,
  opens,
  overflowOf,
  unseenFocus,
  violationsOn,
} from './check-page.js'
import { launch, visitor } from './chromium.js'
import { everybody, examplesOf } from './examples.js'
import { type Site, startSite } from './site.js'

const WIDE = { width: 1280, height: 900 }
/** The same screen zoomed to 200 %: WCAG 1.4.4. */
const ZOOMED = { width: 640, height: 450 }
/** And to 400 %: WCAG 1.4.10. */
const NARROW = { width: 320, height: 640 }

/** Looks at every page of the site in one language, signed out and signed in, as a careful visitor would. */
export async function checkEveryPage(t: Test, language: string): Promise<void> {
  const site = await startSite()
  const browser = await launch()
  t.teardown(async () => {
    await browser.close()
    await site.close()
  })
  const places = placesOf(site, await examplesOf(site))
  for (const as of ['visitor', 'staff'] as const)
    await checkAll(t, browser, site, { language, as, places: places.filter((place) => place.as === as) })
}

interface Looking {
  readonly language: string
  readonly as: Place['as']
  readonly places: readonly Place[]
}

async function checkAll(t: Test, browser: Browser, site: Site, { language, as, places }: Looking) {
  const cookie = as === 'staff' ? await everybody(site) : undefined
  const context = await visitor(browser, site.address, {
    viewport: WIDE,
    // Or what is looked at is changing its colour just then.
    reducedMotion: 'reduce',
    locale: language,
    ...(cookie && { cookie }),
  })
  // One page for all: a browser needs a second to make a new one.
  const page = await context.newPage()
  await bringAxe(page)
  for (const { path } of places)
    await t.test(`/${language}${path} as ${as}`, (t) => checkOne(t, page, language, path))
  await context.close()
}

async function checkOne(t: Test, page: Page, language: string, path: string): Promise<void> {
  const complaints = complaintsOf(page)
  if (await opens(t, page, `/${language}${path}`)) {
    t.strictSame(await unseenFocus(page), [], 'whatever has the focus shows it')
    await page.setViewportSize(NARROW)
    t.strictSame(await overflowOf(page), [], 'nothing scrolls sideways at 320 px')
    await page.setViewportSize(ZOOMED)
    t.strictSame(await overflowOf(page), [], 'nor at 200 %')
    await page.setViewportSize(WIDE)
    t.strictSame(complaints, [], 'the browser does not complain')
    // Last, since axe itself does what our policy refuses.
    t.strictSame(await violationsOn(page), [], 'axe finds nothing')
    // Colours are the same in every language.
    if (language === 'sv') t.strictSame(await faintInTheDark(page), [], 'all can be read in the dark')
  }
  page.removeAllListeners()
}
