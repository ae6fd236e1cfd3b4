import type { Credential, SessionView } from '../../../domain/types.gen.js'

/** @param here id of the session that asks */
export const sessionView = (
  { id, label, created, expires }: Credential,
  here: string | undefined,
): SessionView => ({
  id,
  ...(label !== undefined && { label }),
  created: created.at,
  expires,
  isThis: id === here,
})
