import type { Credential, Token } from '../../../domain/types.gen.js'

export const tokenView = ({ id, label = '', scopes = [], expires, created }: Credential): Token => ({
  id,
  label,
  scopes,
  expires,
  created: created.at,
})
