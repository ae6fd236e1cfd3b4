import type { Person } from '../../domain/types.gen.js'
import type { Deps } from '../deps.js'
import { mayAdvise } from '../ideas/advisor-named.js'
import { refusingBadCursors } from '../ideas/cursors.js'

export interface Paging {
  readonly after?: string
  readonly limit: number
}

/** One page of the people who can sign in, in the order in which they were added. */
export async function listPeople(
  { collections }: Deps,
  { after, limit }: Paging,
): Promise<{ items: Person[]; next: string | null }> {
  const query = { limit, ...(after !== undefined && { after }) }
  const page = await refusingBadCursors(() => collections.people.find(query))
  return { items: page.items.map(({ doc }) => doc), next: page.next }
}

/** Those who can be responsible for an idea, by name. */
export async function listAdvisors({ collections }: Deps): Promise<Person[]> {
  const people: Person[] = []
  for await (const { doc } of collections.people.scan()) if (doc.active && mayAdvise(doc)) people.push(doc)
  return people.sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
