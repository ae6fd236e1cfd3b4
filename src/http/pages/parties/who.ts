import type { FastifyRequest } from 'fastify'
import type { IdeaView } from '../../../domain/ideas/idea-for.js'

/** Whose idea it is, as far as a contact person may know: a name, and where they belong. */
export function ownerOf({ t }: FastifyRequest, { contact }: Pick<IdeaView, 'contact'>): string {
  const known = [contact.name, contact.organisation].filter(Boolean).join(', ')
  return known || t('parties:unknown')
}

/** Who wrote it down. */
export const writerOf = ({ t }: FastifyRequest, { created }: Pick<IdeaView, 'created'>): string =>
  created.by.kind === 'submitter' ? t('parties:self') : created.by.name
