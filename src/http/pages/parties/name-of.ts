import type { Party } from '../../../domain/types.gen.js'

/** What a party is called in a language; a party has a name in at least one. */
export const nameOf = ({ name, id }: Pick<Party, 'name' | 'id'>, language: string): string =>
  name[language] ?? name.sv ?? Object.values(name)[0] ?? id

/** Parties as a reader looks for them: by name. */
export const byName = (parties: readonly Party[], language: string): Party[] =>
  parties.toSorted((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), 'sv'))
