import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import * as typst from '@myriaddreamin/typst-ts-web-compiler'
import type { Paper } from '../../domain/export/paper.js'
import { fileOf } from '../../paths.js'
import { coverageOf, showable } from './covered.js'
import { markAccessible } from './mark-accessible.js'

/** A thread that sets type: one compiler with its fonts, made once, one paper at a time. */
const FONTS = 'print/fonts/'
const WASM = '@myriaddreamin/typst-ts-web-compiler/wasm'
/** Diagnostics as objects, in full. */
const FULL = 3

const fonts = readdirSync(fileOf(FONTS))
  .filter((name) => name.endsWith('.ttf'))
  .sort()
  .map((name) => readFileSync(fileOf(FONTS + name)))
const coverage = fonts.flatMap(coverageOf)
const compiler = makeCompiler()

async function makeCompiler(): Promise<typst.TypstCompiler> {
  typst.initSync({ module: readFileSync(createRequire(import.meta.url).resolve(WASM)) })
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

async function print(paper: Paper): Promise<Uint8Array> {
  const made = await compiler
  const encoder = new TextEncoder()
  const { drawing, ...data } = paper
  const json = JSON.stringify(data, (key, value) =>
    typeof value === 'string' && key !== 'href' ? showable(value, coverage) : value,
  )
  made.map_shadow('/case.json', encoder.encode(json))
  made.map_shadow('/picture.svg', encoder.encode(drawing))
  const { result, diagnostics = [] } = made.compile('/case.typ', null, 'pdf', FULL) as Compiled
  if (result) return markAccessible(result)
  throw new Error(diagnostics.map(({ range, message }) => `case.typ ${range}: ${message}`).join('; '))
}

parentPort?.on('message', ({ id, paper }: { readonly id: number; readonly paper: Paper }) => {
  print(paper).then(
    (bytes) => parentPort?.postMessage({ id, bytes }),
    (error) => parentPort?.postMessage({ id, error: String(error) }),
  )
})
