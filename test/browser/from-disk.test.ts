import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import { selectCases } from '../../src/actions/export/select-cases.js'
import { siteFiles } from '../../src/static-site/site-files.js'
import { makeApp } from '../helper.js'
import { fillCases } from '../http/api/harvest/fill-cases.js'
import { publish, team } from '../http/api/ideas/stories.js'
import { complaintsOf } from './check-page.js'
import { launch, NO_CHROMIUM } from './chromium.js'

/** The package, unpacked in a folder as a reader would. */
async function unpacked(t: Test): Promise<string> {
  const made = await makeApp(t)
  await publish(made, await team(made))
  await fillCases(made, 1, { id: 'c9', reference: '2026-0099' })
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-package-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  for await (const { name, content } of siteFiles(made.deps, await selectCases(made.deps, {}))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), Buffer.from(content as string))
  }
  return folder
}

t.test('a package is read and searched from a disk, without any server', { skip: NO_CHROMIUM }, async (t) => {
  const folder = await unpacked(t)
  const browser = await launch()
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  const complaints = complaintsOf(page)
  await page.goto(pathToFileURL(join(folder, 'en', 'index.html')).href)
  const shown = page.locator('.results > li:visible')
  const all = await shown.count()
  t.ok(all > 1, `${all} cases`)
  await page.fill('#q', 'nothingofthekind')
  t.equal(await shown.count(), 0, 'what does not fit is not there')
  await page.fill('#q', '2026-0099')
  t.equal(await shown.count(), 1)
  await shown.locator('a').first().click()
  t.match(page.url(), /^file:.*\/en\/cases\/.*\.html$/, 'and leads to the case on the disk')
  t.match(await page.locator('h1').textContent(), /./)
  t.strictSame(complaints, [])
})
