import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as typst from '@myriaddreamin/typst-ts-web-compiler'
import type { CaseView } from '../src/domain/export/case-view.js'
import { pdfModelOf } from '../src/domain/export/pdf-model.js'
import { fileOf } from '../src/installation/paths.js'

const WASM = '@myriaddreamin/typst-ts-web-compiler/wasm'

/** The compiler alone, in this process, as fast as it becomes; another paper each time, as ours are. */
export async function barePdf(): Promise<(view: CaseView) => () => unknown> {
  typst.initSync({ module: readFileSync(createRequire(import.meta.url).resolve(WASM)) })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const compiler = await builder.build()
  const fonts = new typst.TypstFontResolverBuilder()
  for (const name of readdirSync(fileOf('print/fonts/')).sort())
    if (name.endsWith('.ttf')) fonts.add_raw_font(readFileSync(fileOf(`print/fonts/${name}`)))
  compiler.set_fonts(await fonts.build())
  compiler.add_source('/case.typ', readFileSync(fileOf('print/case.typ'), 'utf8'))
  const encoder = new TextEncoder()
  let n = 0
  return (view) => {
    const { drawing, ...data } = pdfModelOf(view)
    return () => {
      const source = JSON.stringify({ ...data, reference: `2026-${n++}` })
      compiler.map_shadow('/case.json', encoder.encode(source))
      compiler.map_shadow('/picture.svg', encoder.encode(drawing))
      return compiler.compile('/case.typ', null, 'pdf', 0)
    }
  }
}
