/** Quotation marks stand in addresses that people copy; encoded they mean the same and end no attribute. */
const QUOTES = /["'`]/g

const LINK = /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i

/**
 * The address when it may be linked to: the web and e-mail, nothing that runs. It is judged as a browser
 * reads it (which overlooks tabs and newlines), and handed back as it was written, its quotation marks
 * encoded.
 */
export function safeLink(address: string): string | undefined {
  const written = address.trim().replace(QUOTES, encoded)
  if (!LINK.test(written) || !URL.canParse(written)) return undefined
  return ['http:', 'https:', 'mailto:'].includes(new URL(written).protocol) ? written : undefined
}

const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16)}`
