import { dayIn } from '../../../domain/dates/for-people.js'
import { htmlLines, trusted } from '../../../domain/html.js'
import type { Texts } from '../../../domain/texts.js'
import type { Case } from '../../../domain/types.gen.js'

/**
 * A small page in every language of the product: what was here is withdrawn, since when, and why if it was
 * said.
 */
export function tombstonePage({ reference, withdrawal }: Case, texts: Texts, style: string): string {
  const first = texts.languages[0] as string
  return htmlLines`<!DOCTYPE html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${reference}: ${texts.languages.map((l) => texts.in(l)('errors:case-withdrawn.title')).join(' / ')}\
</title>
<style>${trusted(style)}</style>
</head>
<body>
<main class="in">
${texts.languages.map((language) => section(reference, withdrawal, language, texts))}
</main>
</body>
</html>
`.text
}

const section = (reference: string, withdrawal: Case['withdrawal'], language: string, texts: Texts) =>
  htmlLines`<section lang="${language}">
<h1>${texts.in(language)('errors:case-withdrawn.title')}</h1>
<p>${texts.in(language)('errors:case-withdrawn.detail')}</p>
<p>${reference}\
${withdrawal && htmlLines`, <time datetime="${withdrawal.at}">${dayIn(language, withdrawal.at)}</time>`}</p>
${withdrawal?.note !== undefined && htmlLines`<p>${withdrawal.note}</p>`}
</section>
`
