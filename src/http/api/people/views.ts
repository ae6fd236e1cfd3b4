import type { Account, Person, PersonView } from '../../../domain/types.gen.js'

/** What people see of their own account. */
export const accountView = ({
  id,
  revision,
  name,
  email,
  language,
  roles,
  notifications,
}: Person): Account => ({
  id,
  revision,
  name,
  email,
  language,
  roles,
  ...(notifications && { notifications }),
})

/** A person without what is nobody else's: the password's hash, failed tries. */
export const personView = ({ notifications: _, ...person }: Person): PersonView => ({
  ...accountView(person),
  active: person.active,
  hasPassword: person.password !== undefined,
})
