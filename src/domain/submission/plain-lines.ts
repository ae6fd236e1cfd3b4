import type { Block, Spans } from '../export/blocks.js'
import { proseBlocks } from '../export/prose-blocks.js'

/** What was written in Markdown as plain paragraphs, for a document that is set simply. */
export const plainLines = (markdown: string): string[] => proseBlocks(markdown, 1).flatMap(linesOf)

const textOf = (spans: Spans): string => spans.map(({ text }) => text).join('')

function linesOf(block: Block): string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [textOf(block.spans)]
  if (block.kind === 'list') return block.items.map((item) => `– ${item.flatMap(linesOf).join(' ')}`)
  if (block.kind === 'quote') return block.blocks.flatMap(linesOf)
  if (block.kind === 'code') return [block.text]
  return []
}
