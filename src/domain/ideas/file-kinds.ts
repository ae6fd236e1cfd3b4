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

/** Whether bytes are text that people can read: UTF-8 without control characters. */
export function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
  } catch {
    return false
  }
}
