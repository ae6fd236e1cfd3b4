import type { Deps } from '../deps.js'

/** Whether somebody can sign in who may do everything: then nobody else becomes that by a link in a log. */
export async function hasAdministrator({ collections }: Pick<Deps, 'collections'>): Promise<boolean> {
  const { items } = await collections.people.find({ tags: { role: ['administrator'] }, limit: 500 })
  return items.some(({ doc }) => doc.active && doc.password !== undefined)
}
