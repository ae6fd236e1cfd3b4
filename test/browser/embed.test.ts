import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { makeApp } from '../helper.js'
import { fillCases } from '../http/api/harvest/fill-cases.js'
import { launch, NO_CHROMIUM } from './chromium.js'

t.test(
  'the list stands in a page of another origin with a strict policy',
  { skip: NO_CHROMIUM },
  async (t) => {
    const made = await makeApp(t)
    await fillCases(made, 2)
    const ours = await made.app.listen({ port: 0, host: '127.0.0.1' })
    const policy = `default-src 'none'; script-src ${ours}; frame-src ${ours}; style-src-attr 'unsafe-inline'`
    const partner = createServer((_request, reply) => {
      reply.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html')
      reply.end(
        `<!DOCTYPE html><title>Partner</title><body><script src="${ours}/embed.js" data-language="en"></script>`,
      )
    })
    await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve))
    const browser = await launch()
    t.teardown(async () => {
      await browser.close()
      partner.close()
      made.app.server.closeAllConnections()
    })
    const page = await browser.newPage()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    await page.goto(`http://localhost:${(partner.address() as AddressInfo).port}/`, {
      waitUntil: 'networkidle',
    })
    const frame = page.frames()[1]
    t.match(frame?.url(), `${ours}/en/embed/cases`)
    t.strictSame(failed, [], 'its style sheet and typeface are there')
    const drawn = frame?.locator('svg').first()
    t.ok(((await drawn?.boundingBox())?.width ?? 9999) < 300, 'no drawing fills the frame')
    t.equal(await frame?.locator('h2 a').count(), 2)
  },
)
