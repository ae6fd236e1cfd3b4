import type { Deps } from '../actions/deps.js'
import { thumbHtml } from '../domain/export/photos-html.js'
import { picture } from '../domain/export/pictures.js'
import { attribute, type Html, html } from '../domain/html.js'
import { LIMITS } from '../domain/limits.js'
import type { Texts } from '../domain/texts.js'
import type { Theme } from '../domain/theme/theme.js'

/** What the list knows of a case. */
export interface Listed {
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly kicker: string
  readonly reference: string
  readonly kind?: string
  /** Its leading picture, small. */
  readonly photo?: { readonly src: string; readonly width: number; readonly height: number }
  /** When it is in another language than the list. */
  readonly language?: string
}

const NAMES: Readonly<Record<string, string>> = { sv: 'Svenska', en: 'English' }

/** The list of one language, which a small script narrows down; without it all are there. */
export function listPage(
  { definitions: { texts }, theme }: Pick<Deps, 'definitions' | 'theme'>,
  language: string,
  cases: readonly Listed[],
): string {
  const t = texts.in(language)
  const others = texts.languages.filter((other) => other !== language)
  const links = others.map(
    (other) =>
      html`<a href="../${other}/index.html" hreflang="${other}" lang="${other}">${NAMES[other] ?? other}</a>`,
  )
  const found = t('export:site.found', { number: '{{number}}' })
  return page(
    language,
    t('export:site.title'),
    '../assets/',
    html`
      <header class="site-head">
        <a class="brand" href="index.html">${theme.mark}<span>${t('export:words.product')}</span></a>
        <div class="aside">${links}</div>
      </header>
      <main id="content">
        <div class="band">
          <div class="hero">
            <div>
              <h1>${t('export:site.title')}</h1>
              <p class="lead">${t('export:site.lead', { publisher: t('export:publisher') })}</p>
              <form class="search" role="search" hidden>
                <label for="q">${t('export:site.search')}</label>
                <input id="q" name="q" type="search" autocomplete="off" maxlength="${LIMITS.search}">
                <button class="btn" type="submit">${t('export:site.find')}</button>
              </form>
            </div>
          </div>
        </div>
        <div class="stack">
          <p role="status" data-found="${found}" data-nothing="${t('export:site.nothing')}">
            ${cases.length > 0 ? t('export:site.found', { number: cases.length }) : t('export:site.none')}
          </p>
          <h2 class="vh">${t('export:site.list')}</h2>
          <ol class="results">${cases.map(itemOf)}</ol>
        </div>
      </main>
      <footer class="site-foot">
        <div>
          <p>${t('export:publisher')}</p>
          <p>${t('export:site.licenceText')}</p>
          <ul class="plain"><li><a href="../manifest.json">${t('export:site.manifest')}</a></li></ul>
        </div>
      </footer>
    `,
    [`../assets/index-${language}.js`, '../assets/site-search.js'],
  )
}

const itemOf = ({ href, title, summary, kicker, kind, reference, photo, language }: Listed): Html =>
  html`
    <li>
      ${photo ? thumbHtml(photo) : picture(kind, reference)}
      <div class="text">
        <h3><a href="${href}"${attribute('lang', language)}>${title}</a></h3>
        <p class="what"${attribute('lang', language)}>${summary}</p>
        <p class="row"><span>${kicker}</span></p>
      </div>
    </li>
  `

/** The first page: nothing but the choice of a language, in each of them. */
export function firstPage(texts: Texts, { mark }: Theme): string {
  const [first = 'sv'] = texts.languages
  const product = texts.in(first)('export:words.product')
  const sections = texts.languages.map((language) => {
    const t = texts.in(language)
    return html`
      <section class="stack" lang="${language}">
        <h2><a href="${language}/index.html" hreflang="${language}">${t('export:site.title')}</a></h2>
        <p class="measure">${t('export:site.lead', { publisher: t('export:publisher') })}</p>
      </section>
    `
  })
  const publishers = texts.languages.map(
    (language) => html`<p lang="${language}">${texts.in(language)('export:publisher')}</p>`,
  )
  const body = html`
    <header class="site-head"><span class="brand">${mark}<span>${product}</span></span></header>
    <main id="content">
      <div class="band">
        <div class="hero">
          <div>
            <h1>${product}</h1>
            ${publishers}
          </div>
        </div>
      </div>
      ${sections}
    </main>
  `
  return page(first, product, 'assets/', body)
}

const page = (
  language: string,
  title: string,
  assets: string,
  body: Html,
  scripts: readonly string[] = [],
): string =>
  html`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="${assets}style.css">
        <link rel="icon" href="${assets}favicon.svg" type="image/svg+xml">
        ${scripts.map((src) => html`<script src="${src}" defer></script>`)}
      </head>
      <body class="band-page">${body}</body>
    </html>
  `.text

/** What the files may be used for, in every language, for those who find them in a folder. */
export const licenceText = (texts: Texts, licences: readonly string[]): string =>
  [
    ...texts.languages.map((language) => {
      const t = texts.in(language)
      return [t('export:site.licences'), t('export:publisher'), t('export:site.licenceText')].join('\n')
    }),
    licences.join('\n'),
    '',
  ].join('\n\n')
