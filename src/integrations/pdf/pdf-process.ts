import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as typst from '@myriaddreamin/typst-ts-web-compiler'
import { fileOf } from '../../installation/paths.js'
import { serveOrders } from '../worker/serve-orders.js'
import { coverageOf, showable } from './covered.js'
import type { PdfOrder } from './make-pdf-worker.js'
import { markAccessible } from './mark-accessible.js'

/**
 * A process that sets type: one compiler with its fonts, made once, one paper at a time. It is started by the
 * product, tells with each paper how much memory the compiler has come to, and is gone when the product is.
 */
const FONTS = 'print/fonts/'
const WASM = '@myriaddreamin/typst-ts-web-compiler/wasm'
/** Diagnostics as objects, in full. */
const FULL = 3

const fonts = readdirSync(fileOf(FONTS))
  .filter((name) => name.endsWith('.ttf'))
  .sort()
  .map((name) => readFileSync(fileOf(FONTS + name)))
const coverage = fonts.flatMap(coverageOf)
/** Every Node has it; its types come with those of browsers, which the product does without. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object }

// As a module at once: the bytes of the file, 28 MB, need not be kept beside it.
const { memory } = typst.initSync({
  module: new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(WASM))),
})
const compiler = makeCompiler()

async function makeCompiler(): Promise<typst.TypstCompiler> {
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const made = await builder.build()
  const resolver = new typst.TypstFontResolverBuilder()
  for (const font of fonts) resolver.add_raw_font(font)
  made.set_fonts(await resolver.build())
  made.add_source('/case.typ', readFileSync(fileOf('print/case.typ'), 'utf8'))
  return made
}

interface Compiled {
  readonly result?: Uint8Array
  readonly diagnostics?: readonly { readonly range: string; readonly message: string }[]
}

async function print({ paper, images }: PdfOrder): Promise<Uint8Array> {
  const made = await compiler
  const encoder = new TextEncoder()
  const { drawing, ...data } = paper
  let isLossy = false
  const shown = (text: string): string => {
    const shown = showable(text, coverage)
    isLossy ||= shown !== text
    return shown
  }
  const { lost, ...told } = data
  const json = JSON.stringify(told, (key, value) =>
    typeof value === 'string' && key !== 'href' ? shown(value) : value,
  )
  made.map_shadow('/case.json', encoder.encode(json))
  made.map_shadow('/lost.json', encoder.encode(JSON.stringify(isLossy ? lost : '')))
  made.map_shadow('/picture.svg', encoder.encode(drawing))
  for (const [name, bytes] of images) made.map_shadow(`/${name}`, bytes)
  const { result, diagnostics = [] } = made.compile('/case.typ', null, 'pdf', FULL) as Compiled
  if (result) return markAccessible(result)
  throw new Error(diagnostics.map(({ range, message }) => `case.typ ${range}: ${message}`).join('; '))
}

serveOrders(print, () => memory.buffer.byteLength)
