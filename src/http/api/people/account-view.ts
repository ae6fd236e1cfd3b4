import type { Account, Person } from '../../../domain/types.gen.js'

export const accountView = ({ id, revision, name, email, language, roles }: Person): Account => ({
  id,
  revision,
  name,
  email,
  language,
  roles,
})
