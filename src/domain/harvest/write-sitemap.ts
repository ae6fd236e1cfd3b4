import { type XmlPart, xml, xmlDocument } from '../xml/write-xml.js'

/** A page in all the languages that it is in. */
export interface SitemapPage {
  readonly versions: readonly { readonly language: string; readonly address: string }[]
  /** When it last changed (RFC 3339, UTC), as far as that is known. */
  readonly changed?: string
}

/**
 * sitemaps.org, with the search engines' `hreflang`: each version of a page lists itself and the others.
 * @param entries as `sitemapEntry` makes them
 */
export const writeSitemap = (entries: readonly XmlPart[]): string =>
  xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>`)

/** Search engines know languages, scripts and countries; a way of writing a language stands by itself. */
const isKnownToThem = ({ language }: { readonly language: string }): boolean => !language.includes('-x-')

export function sitemapEntry({ versions, changed }: SitemapPage): XmlPart {
  const links = versions
    .filter(isKnownToThem)
    .map(
      ({ language, address }) =>
        xml`<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>\n`,
    )
  return versions.map(
    (version) =>
      xml`<url>\n<loc>${version.address}</loc>\n\
${changed !== undefined && xml`<lastmod>${changed}</lastmod>\n`}${isKnownToThem(version) && links}</url>\n`,
  )
}

/** The parts of a sitemap that is too long for one file. */
export const writeSitemapIndex = (parts: readonly { address: string; changed?: string }[]): string =>
  xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(
  ({ address, changed }) => xml`<sitemap><loc>${address}</loc>\
${changed !== undefined && xml`<lastmod>${changed}</lastmod>`}</sitemap>\n`,
)}</sitemapindex>`)
