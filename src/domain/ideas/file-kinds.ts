export interface FileKind {
  /** As people call it. */
  readonly label: string
  /** The ending that its name gets. */
  readonly ending: string
  /** Endings that a name may have had. */
  readonly also?: readonly string[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What may be attached, by the type that is found in the content. Nothing that a browser would run. */
export const FILE_KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['application/pdf', { label: 'PDF', ending: '.pdf' }],
  [`${OFFICE}.wordprocessingml.document`, { label: 'DOCX', ending: '.docx' }],
  [`${OFFICE}.spreadsheetml.sheet`, { label: 'XLSX', ending: '.xlsx' }],
  ['application/vnd.oasis.opendocument.text', { label: 'ODT', ending: '.odt' }],
  ['image/png', { label: 'PNG', ending: '.png' }],
  ['image/jpeg', { label: 'JPEG', ending: '.jpg', also: ['.jpeg'] }],
  ['text/plain', { label: 'TXT', ending: '.txt' }],
])

const LONGEST = 100

/**
 * A name that is safe to keep and to send: no folders, no control characters or letters that turn the
 * direction of the text (`gpj.exe` shown backwards), nothing that a system takes for something else, and the
 * ending of what the file is.
 */
export function nameFor(given: string, type: string): string {
  const { ending, also = [] } = FILE_KINDS.get(type) as FileKind
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) as string
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*;%]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const known = [ending, ...also].find((one) => plain.toLowerCase().endsWith(one))
  const stem = known === undefined ? plain : plain.slice(0, -known.length)
  const short = [...stem].slice(0, LONGEST).join('').trim().replace(/\.+$/, '')
  return `${short || 'fil'}${ending}`
}

/** Text in another encoding than ours: UTF-16, or one of a byte for each letter. */
export const OTHER_TEXT = 'text/plain; charset=unknown'

/** Why a kind that people often have is refused, with the remedy. */
export const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['image/heic', 'file-heic'],
  ['image/heif', 'file-heic'],
  [OTHER_TEXT, 'file-encoding'],
])

/** Whether bytes that are no UTF-8 may be text all the same: a mark of UTF-16, or no control characters. */
export function isOtherText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
}

/** Whether bytes are text that people can read: UTF-8 without control characters. */
export function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
  } catch {
    return false
  }
}
