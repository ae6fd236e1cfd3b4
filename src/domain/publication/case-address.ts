/**
 * The lasting address of a case: it shows the newest edition, or the tombstone. `baseUrl` ends without a
 * slash.
 */
export const caseAddress = (baseUrl: string, language: string, reference: string): string =>
  `${baseUrl}/${language}/cases/${reference}`

/** The address of a picture of a case in one size: it never shows anything else. */
export const pictureAddress = (baseUrl: string, reference: string, file: string): string =>
  `${baseUrl}/pictures/${reference}/${file}`

/** The lasting address of one edition. What is found there never changes. */
export const editionAddress = (
  baseUrl: string,
  language: string,
  reference: string,
  number: number,
): string => `${caseAddress(baseUrl, language, reference)}/editions/${number}`
