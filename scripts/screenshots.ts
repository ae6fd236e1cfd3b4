/**
 * `npm run screenshots [-- --only=cases]`: pictures of every page in both languages, 390 and 1280 wide, light and dark,
 * signed out and signed in, into `screenshots/` (never committed). To be looked at.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LANGUAGES, type Place, placesOf } from '../test/browser/addresses.js'
import { launch, visitor } from '../test/browser/chromium.js'
import { everybody, examplesOf } from '../test/browser/examples.js'
import { startSite } from '../test/browser/site.js'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: 'screenshots' },
    widths: { type: 'string', default: '390,1280' },
    schemes: { type: 'string', default: 'light,dark' },
  },
})
const widths = values.widths.split(',').map(Number)
const schemes = values.schemes.split(',') as ('light' | 'dark')[]

const site = await startSite()
const browser = await launch()
rmSync(values.folder, { recursive: true, force: true })
mkdirSync(values.folder, { recursive: true })
const places = placesOf(site, await examplesOf(site)).filter(({ path }) => path.includes(values.only))
const cookies = { visitor: undefined, submitter: undefined, staff: await everybody(site) }

for (const colorScheme of schemes)
  for (const width of widths)
    for (const as of ['visitor', 'staff'] as const) await takeAll(as, width, colorScheme)
await browser.close()
await site.close()

async function takeAll(as: Place['as'], width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  const cookie = cookies[as]
  const context = await visitor(browser, site.address, {
    viewport: { width, height: 900 },
    colorScheme,
    ...(cookie && { cookie }),
  })
  const page = await context.newPage()
  for (const language of LANGUAGES)
    for (const { path } of places.filter((place) => place.as === as)) {
      const reply = await page.request.get(`/${language}${path}`)
      if (!(reply.headers()['content-type'] ?? '').startsWith('text/html')) continue
      await page.goto(`/${language}${path}`)
      const name = [path.replace(/\W+/g, '-').slice(0, 60), as, language, width, colorScheme].join('_')
      await page.screenshot({ path: `${values.folder}/${name}.png`, fullPage: true })
      console.log(name)
    }
  await context.close()
}
