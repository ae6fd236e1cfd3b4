import type { Page } from 'playwright-core'
import type { Row } from '../../src/demo/sample.js'

/** What an act fills in: the fields of its form by name, as its page has them. */
type Fields = Readonly<Record<string, string>>

interface OnPage {
  /** Below the idea. */
  readonly page: string
  /** Id of the form. */
  readonly form: string
  readonly fields: Fields
}

type Body = Readonly<Record<string, unknown>>

const texts = (body: Body): Fields =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, dated(String(value))]))

/** `+30d`: the calendar date thirty days from now. */
function dated(value: string): string {
  const days = /^\+(\d+)d$/.exec(value)?.[1]
  if (days === undefined) return value
  return new Date(Date.now() + Number(days) * 86_400_000).toISOString().slice(0, 10)
}

function screeningFields({ tests = {}, conclusion, motivation }: Body): Fields {
  const rows = Object.entries(tests as Record<string, Record<string, string>>).flatMap(([test, given]) =>
    Object.entries(given).map(([name, value]) => [`tests.${test}.${name}`, value] as const),
  )
  return { ...Object.fromEntries(rows), conclusion: String(conclusion), motivation: String(motivation) }
}

/** Where on an idea's pages each act is done. */
const PLACES: Readonly<Record<string, (row: Row) => OnPage>> = {
  level: ({ id = '', body = {} }) => ({ page: '', form: `level-${id}`, fields: texts(body) }),
  tick: ({ id = '', body = {} }) => ({ page: '', form: `tick-${id}`, fields: texts(body) }),
  screening: ({ body = {} }) => ({ page: '/screening', form: 'screening', fields: screeningFields(body) }),
  advice: ({ body = {} }) => ({ page: '/advice', form: 'advice', fields: texts(body) }),
  consent: ({ body = {} }) => ({ page: '/around', form: 'consent', fields: texts(body) }),
  arrange: ({ body = {} }) => ({ page: '/around', form: 'arrange', fields: texts(body) }),
  move: ({ body = {} }) => {
    const { move, ...rest } = body
    return { page: `/moves/${move}`, form: `move-${move}`, fields: texts(rest) }
  },
}

/** Does what the row says on the idea's pages, as a person would: finds the form, fills it in, sends it. */
export async function actOnPages(page: Page, idea: string, row: Row): Promise<void> {
  const place = PLACES[row.act]
  if (!place) throw new Error(`${row.act} is done elsewhere`)
  const { page: below, form, fields } = place(row)
  await page.goto(`${idea}${below}`)
  await unfold(page, form)
  for (const [name, value] of Object.entries(fields)) await fill(page, `#${form} [name="${name}"]`, value)
  await page.click(`#${form} button[type="submit"]`)
}

/** A form that is folded away is unfolded first, from the outside in. */
async function unfold(page: Page, form: string): Promise<void> {
  await page.evaluate((id) => {
    const found = document.getElementById(id)
    for (const inside of found?.querySelectorAll('details') ?? []) inside.open = true
    for (let at = found?.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true
  }, form)
}

async function fill(page: Page, selector: string, value: string): Promise<void> {
  const field = page.locator(selector).first()
  // Where a move leads is only asked when there is a choice.
  if (selector.endsWith('[name="to"]') && (await field.count()) === 0) return
  const type = (await field.getAttribute('type')) ?? (await field.evaluate((it) => it.tagName.toLowerCase()))
  if (type === 'radio' || type === 'checkbox') await page.check(`${selector}[value="${value}"]`)
  else if (type === 'select') await field.selectOption(value)
  else await field.fill(value)
}
