import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where a browser is: named by `CHROMIUM`, else where Debian puts it; undefined when there is none. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path !== '' && existsSync(path))

/** Said once instead of a test that needs a browser. */
export const NO_CHROMIUM = chromiumPath() === undefined && 'no Chromium here (name one by CHROMIUM)'

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox', '--disable-gpu'] })

/** Somebody's browser: as wide as told, in the language told, with a session when a cookie is given. */
export async function visitor(
  browser: Browser,
  address: string,
  { cookie, ...options }: BrowserContextOptions & { readonly cookie?: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address, ...options })
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: address }])
  }
  return context
}
