/** Prints the description of the API from the running routes into openapi.yaml: `… scripts/openapi.ts [--check]`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { printOpenApi } from './print-open-api.js'

const file = new URL('../openapi.yaml', import.meta.url)
const text = await printOpenApi()

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.yaml is not fresh. Run `npm run generate`.')
  process.exit(1)
}
