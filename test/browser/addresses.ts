import type { Access } from '../../src/http/plugins/access.js'
import type { Site } from './site.js'

export const LANGUAGES = ['sv', 'en'] as const

/** Everything that a page's address may name, and what stands there in the sample. */
export type Examples = Readonly<Record<string, string | readonly string[]>>

/** A page of the site, and whom it is looked at as. */
export interface Place {
  /** Below the language: `/cases`. */
  readonly path: string
  readonly as: 'visitor' | 'submitter' | 'staff'
}

/** Pages that are the same, or not there, for whoever is signed in. */
const SAME_FOR_STAFF = /^\/(sign-in|invitation|submit\/|link\/|exports\/|embed\/|cases\.)/

/**
 * Every page that can be opened, with its blanks filled in from the sample: a new page is looked at without being listed.
 * @throws when a page has a blank that nobody gave an example for.
 */
export function placesOf({ routes }: Site, examples: Examples): Place[] {
  const pages = routes.filter(
    ({ method, url }) => [method].flat().includes('GET') && url.startsWith('/:language'),
  )
  return pages.flatMap(({ url, config }) =>
    filled(url.slice('/:language'.length), examples).flatMap((path) =>
      viewersOf(path, config?.access ?? 'public').map((as) => ({ path, as })),
    ),
  )
}

/** A page for everybody is looked at signed out and signed in. */
function viewersOf(path: string, access: Access): Place['as'][] {
  if (access === 'public') return SAME_FOR_STAFF.test(path) ? ['visitor'] : ['visitor', 'staff']
  return access.length === 1 && access[0] === 'submitter' ? ['submitter'] : ['staff']
}

/** The address with each of its examples in its place. */
function filled(url: string, examples: Examples): string[] {
  const blank = /:(\w+)(\([^)]*\))?/.exec(url)
  if (blank === null) return [url]
  const [whole, name = ''] = blank
  const values = examples[`${url} :${name}`] ?? examples[name]
  if (values === undefined) throw new Error(`no example of :${name} in ${url}`)
  return [values].flat().flatMap((value) => filled(url.replace(whole, value), examples))
}
