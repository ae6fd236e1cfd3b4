/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { htmlProblems } from '../html-problems.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** A heading in a text that somebody wrote may be deeper than the one before. */
const OWN_HEADINGS = { 'heading-level': 'off' } as const
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Sends axe to the browser once: it is large, and each page that is opened there needs it. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: axe })

/** What axe finds against WCAG 2.2 AA, one line each. */
export const violationsOn = (page: Page): Promise<string[]> => askAxe(page, { type: 'tag', values: RULES })

/** Text that cannot be read in the dark; the rest of axe's rules know no colours. */
export async function faintInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const faint = await askAxe(page, { type: 'rule', values: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: 'light' })
  return faint
}

async function askAxe(page: Page, runOnly: object): Promise<string[]> {
  // What has the focus may lie over something else, as the link to the content does.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run(node: unknown, options: object): Promise<{ violations: Violation[] }> }
    }
    interface Violation {
      readonly id: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
    }
    const { violations } = await axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations'],
      selectors: false,
      preload: false,
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)} – ${node.failureSummary ?? ''}`),
    )
  }, runOnly)
}

/** What reaches beyond the right edge of a narrow window; empty when nothing makes it scroll sideways. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= wide) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > wide + 1)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 160))
  })

/**
 * Goes through the page by the Tab key; what has the focus and does not show it. The page itself looks at each place
 * that gets the focus, which takes half as long as asking it after each key.
 */
export async function unseenFocus(page: Page, most = 40): Promise<string[]> {
  await page.evaluate(`{
    const focusNow = ${focusNow}
    globalThis.focused = []
    document.addEventListener('focusin', () => globalThis.focused.push(focusNow()))
  }`)
  let before = 0
  for (let n = 0; n < most; n += TABS_AT_ONCE) {
    await Promise.all(Array.from({ length: TABS_AT_ONCE }, () => page.keyboard.press('Tab')))
    const count = new Set((await focusedOn(page)).map(([place]) => place)).size
    if (count < before + TABS_AT_ONCE) break
    before = count
  }
  return (await focusedOn(page)).map(([, problem]) => problem).filter((problem) => problem !== '')
}

const TABS_AT_ONCE = 10
const focusedOn = (page: Page): Promise<[string, string][]> =>
  page.evaluate(() => (globalThis as unknown as { focused: [string, string][] }).focused)

/** Presses Tab until this has the focus, as somebody without a mouse does; what had it on the way must have shown it. */
export async function tabTo(t: Test, page: Page, selector: string, most = 150): Promise<void> {
  const unseen: string[] = []
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Tab')
    const [, problem] = await page.evaluate(focusNow)
    if (problem !== '') unseen.push(problem)
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return void t.strictSame(unseen, [], `${selector} is reached, and the focus was seen all the way`)
  }
  throw new Error(`${selector} cannot be reached by Tab on ${page.url()}`)
}

/** Where the focus is, and what is wrong with how it shows: on itself, on what it stretches over, or around it. */
function focusNow(): [string, string] {
  const element = document.activeElement
  if (element === null || element === document.body) return ['', '']
  const { top, left, width, height } = element.getBoundingClientRect()
  const around = element.parentElement?.closest('.door, label, li') ?? element
  const styles = [
    getComputedStyle(element),
    getComputedStyle(element, '::after'),
    getComputedStyle(around),
    getComputedStyle(element.parentElement ?? element),
  ]
  const shows = styles.some(
    (style) => (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none',
  )
  const place = `${element.tagName} ${Math.round(top + scrollY)} ${Math.round(left)} ${element.outerHTML.slice(0, 120)}`
  return [place, shows && width > 0 && height > 0 ? '' : element.outerHTML.slice(0, 160)]
}

/** Everything that the browser complains of: errors of scripts, refusals by the Content-Security-Policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return complaints
}

/** Opens a page; false when it is a download or leads away, which other tests look at. */
export async function opens(t: Test, page: Page, url: string): Promise<boolean> {
  const reply = await page.request.get(url, { maxRedirects: 0 })
  // Led away, or not there for this person or in this state: other tests look at that.
  if ((reply.status() >= 300 && reply.status() < 400) || reply.status() === 404) return false
  t.ok(reply.status() < 400, `${url} opens (${reply.status()})`)
  if (!(reply.headers()['content-type'] ?? '').startsWith('text/html')) return false
  t.strictSame(await htmlProblems(await reply.text(), OWN_HEADINGS), [], 'it is whole HTML')
  await page.goto(url)
  return true
}
