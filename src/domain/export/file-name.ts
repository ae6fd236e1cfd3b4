/** Characters that no file system of our readers takes, and those that turn the writing around. */
const NOT_IN_NAMES = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069"*/:<>?\\|]/g
const LONGEST = 60

/**
 * `2026-0042 Överenskommelsen i Östergötland.sv.docx`: found again among other files, in the words of its
 * readers.
 */
export function fileName(reference: string, title: string, language: string, suffix: string): string {
  const words = title.normalize('NFC').replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim()
  const short = [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
  return `${[reference, short].filter((part) => part !== '').join(' ')}.${language}.${suffix}`
}

/**
 * The header that names a file (RFC 6266): readable to all, and with å, ä and ö to those who know RFC 8187.
 */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  )
  return `${kind}; filename="${plain.replace(/["\\%]/g, '_')}"; filename*=UTF-8''${encoded}`
}
