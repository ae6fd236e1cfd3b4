/**
 * The language that the memory keeps a text under. Tools write `SV-SE`, `en_GB` or `en`: of regions nothing
 * is known here, so they are left out; a script is another way of writing, and a private part
 * (`sv-x-lattlast`) another kind of text, so those stay.
 * @returns undefined for what is no tag of BCP 47.
 */
export function memoryLanguage(given: string): string | undefined {
  const tag = given.trim().replaceAll('_', '-').toLowerCase()
  const [main = '', own] = tag.split(/-x-/)
  if (tag.length > 35 || (own !== undefined && !/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})*$/.test(own)))
    return undefined
  try {
    const { language, script } = new Intl.Locale(main)
    return [language, script, own && `x-${own}`].filter(Boolean).join('-')
  } catch {
    return undefined
  }
}
