import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, isCollection, isPair, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { buildApp } from '../src/installation/build-app.js'
import { readConfig } from '../src/installation/config.js'
import { openCore } from '../src/installation/open-core.js'

/** The description that a fresh installation gives of itself, as YAML. */
export async function printOpenApi(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrsteg-openapi-'))
  const core = await openCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
  try {
    const app = await buildApp(core)
    await app.ready()
    const text = yamlOf(await app.describe())
    await app.close()
    return text
  } finally {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** No anchors and no folding: a change shows where it is. What is short takes one line. */
export function yamlOf(document: object): string {
  const made = new Document(JSON.parse(JSON.stringify(document)), { aliasDuplicateObjects: false })
  visit(made, {
    Collection: (_, node) => {
      if (isShort(node)) node.flow = true
    },
  })
  return made.toString({ lineWidth: 0, indentSeq: false, flowCollectionPadding: false })
}

/** Values, or lists of values, that a reader takes in at a glance. */
const isShort = (node: YAMLMap | YAMLSeq): boolean =>
  depthOf(node) <= 2 && JSON.stringify(node.toJSON()).length < 120

const depthOf = (node: unknown): number => {
  if (isPair(node)) return depthOf(node.value)
  return isCollection(node) ? 1 + Math.max(0, ...node.items.map(depthOf)) : 0
}
