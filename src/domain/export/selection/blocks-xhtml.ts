import { withLineFeeds } from '../../xml/escape.js'
import { joined, LINE, Xml, type XmlPart, xml } from '../../xml/write-xml.js'
import type { Block, Role, Span, Spans, Table } from '../blocks.js'

/** Blocks as XHTML that any XML reader takes. `below`: the level of the heading that they stand under. */
export const blocksXhtml = (blocks: readonly Block[], below: number): XmlPart[] =>
  joined(
    blocks.map((block) => blockXhtml(block, below)),
    LINE,
  )

const CLASS_OF: Readonly<Partial<Record<Role, string>>> = {
  lead: 'lead',
  meta: 'meta',
  strong: 'strong',
  cite: 'cite',
}

function blockXhtml(block: Block, below: number): Xml {
  switch (block.kind) {
    case 'heading': {
      const tag = new Xml(`h${Math.min(6, block.level + below)}`)
      const number = block.number !== undefined && xml`<span class="q">${block.number}</span> `
      return xml`<${tag}>${number}${spansXhtml(block.spans)}</${tag}>`
    }
    case 'paragraph':
      return xml`<p${classOf(CLASS_OF[block.role])}>${spansXhtml(block.spans)}</p>`
    case 'pair':
      return xml`<p class="pair"><b>${block.label}:</b> ${joined(block.values.map(spansXhtml), '; ')}</p>`
    case 'list':
      return listXhtml(block, below)
    case 'quote':
      return xml`<blockquote>${blocksXhtml(block.blocks, below)}</blockquote>`
    case 'note':
      return xml`<div class="note">${blocksXhtml(block.blocks, below)}</div>`
    case 'code':
      return xml`<pre><code>${withLineFeeds(block.text)}</code></pre>`
    case 'rule':
      return xml`<hr/>`
    case 'picture':
      return xml`<figure><img src="images/${block.name}" alt="${block.alt}"/>\
<figcaption>${spansXhtml(block.caption)}</figcaption></figure>`
    case 'scale':
      return scaleXhtml(block)
    case 'table':
      return tableXhtml(block)
  }
}

const classOf = (name: string | undefined): XmlPart => name !== undefined && xml` class="${name}"`

function listXhtml({ ordered, start, items }: Extract<Block, { kind: 'list' }>, below: number): Xml {
  const inside = items.map((item) => xml`<li>${blocksXhtml(item, below)}</li>`)
  return ordered ? xml`<ol start="${start}">${inside}</ol>` : xml`<ul>${inside}</ul>`
}

const scaleXhtml = ({ level, steps, current }: Extract<Block, { kind: 'scale' }>): Xml =>
  xml`<ol>${steps
    .map((step, n) => (n + 1 === level ? xml`<b>${step} (${current})</b>` : step))
    .map((step) => xml`<li>${step}</li>`)}</ol>`

function tableXhtml({ head, rows, named }: Table): Xml {
  const heads = head.map((spans) => xml`<th scope="col">${spansXhtml(spans)}</th>`)
  const cell = (values: readonly Spans[], n: number) => {
    const inside = joined(values.map(spansXhtml), BREAK)
    return n === 0 && named ? xml`<th scope="row">${inside}</th>` : xml`<td>${inside}</td>`
  }
  const lines = rows.map((cells) => xml`<tr>${cells.map(cell)}</tr>`)
  return xml`<table><thead><tr>${heads}</tr></thead>${lines.length > 0 && xml`<tbody>${lines}</tbody>`}\
</table>`
}

const BREAK = xml`<br/>`

const spansXhtml = (spans: Spans): XmlPart[] => spans.map(spanXhtml)

function spanXhtml({ text, bold, italic, strike, code, href, language }: Span): XmlPart {
  let inside: XmlPart = joined(withLineFeeds(text).split('\n'), BREAK)
  if (code) inside = xml`<code>${inside}</code>`
  if (bold) inside = xml`<b>${inside}</b>`
  if (italic) inside = xml`<i>${inside}</i>`
  if (strike) inside = xml`<s>${inside}</s>`
  if (language !== undefined) inside = xml`<span lang="${language}" xml:lang="${language}">${inside}</span>`
  return href === undefined ? inside : xml`<a href="${addressOf(href)}">${inside}</a>`
}

/** As the rules of addresses have it: å is written `%C3%A5`. */
const addressOf = (href: string): string => (URL.canParse(href) ? new URL(href).href : href)
