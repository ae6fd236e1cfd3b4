/** Prints the description of the API from the running routes into openapi.yaml: `npm run generate`; `npm run fresh` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileOf } from '../src/installation/paths.js'
import { printOpenApi } from './print-open-api.js'

const file = fileOf('openapi.yaml')
const text = await printOpenApi()

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.yaml is not fresh. Run `npm run generate`.')
  process.exit(1)
}
