/**
 * The name of a repository in identifiers (`oai-identifier`): its domain. The scheme has no numbers in front
 * of a label and no single labels, so that an address within a house or on one machine is bent into shape.
 */
export function repositoryOf(baseUrl: string): string {
  const labels = new URL(baseUrl).hostname.split(/[^A-Za-z0-9-]+/).filter((label) => label !== '')
  const named = labels.map((label) => (/^[A-Za-z]/.test(label) ? label : `n${label}`))
  return named.length > 1 ? named.join('.') : `${named[0] ?? 'fyrsteg'}.localhost`
}

export const identifierOf = (baseUrl: string, reference: string): string =>
  `oai:${repositoryOf(baseUrl)}:${reference}`

/** @returns undefined when it is none of ours. */
export function referenceIn(baseUrl: string, identifier: string): string | undefined {
  const start = identifierOf(baseUrl, '')
  const reference = identifier.slice(start.length)
  return identifier.startsWith(start) && /^\d{4}-\d{4,}$/.test(reference) ? reference : undefined
}
