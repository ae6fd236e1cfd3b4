import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
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

/** No anchors and no folding: what is written twice is printed twice, and a change shows where it is. */
export const yamlOf = (document: object): string =>
  stringify(JSON.parse(JSON.stringify(document)), { aliasDuplicateObjects: false, lineWidth: 0 })
