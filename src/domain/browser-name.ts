/** Rows in the order in which they tell: most browsers call themselves by the names of others as well. */
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bFxiOS\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bCriOS\/|Chrom(e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/**
 * Browser and system, in words by which a person knows their own: "Firefox, Windows". No version and no more,
 * since it is kept. undefined when neither is known.
 */
export function browserName(userAgent: string | undefined): string | undefined {
  const first = (rows: typeof BROWSERS | typeof SYSTEMS): string | undefined =>
    rows.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const known = [first(BROWSERS), first(SYSTEMS)].filter((name) => name !== undefined)
  return known.length > 0 ? known.join(', ') : undefined
}
