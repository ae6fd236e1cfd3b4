import type { AttachedFile } from '../types.gen.js'

/**
 * How somebody else's file is handed out: saved, never opened in our name. Should a browser show it after
 * all, it may run and load nothing.
 */
export const downloadHeaders = ({ name }: Pick<AttachedFile, 'name'>): Readonly<Record<string, string>> => ({
  'content-type': 'application/octet-stream',
  'content-disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
})

/** For browsers that know only ASCII. */
const plain = (name: string): string => name.replace(/[^A-Za-z0-9 ._-]/g, '_')

/** RFC 8187: what `encodeURIComponent` leaves alone and a header does not allow. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
