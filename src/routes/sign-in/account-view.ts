import type { Account, Person } from '../../types.gen.js'

export const accountView = ({ id, revision, name, email, language, roles }: Person): Account => ({
  id,
  revision,
  name,
  email,
  language,
  roles,
})
