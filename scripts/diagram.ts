/** Draws the process into docs/process-<language>.svg from its definition: `npm run generate`; `npm run fresh` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { diagramSvg } from '../src/domain/process/diagram-svg.js'
import { loadDefinitions } from '../src/installation/definitions.js'
import { loadTexts } from '../src/installation/load-texts.js'
import { fileOf } from '../src/installation/paths.js'

const texts = await loadTexts()
const { current } = loadDefinitions({ texts })

for (const language of ['sv', 'en']) {
  const file = fileOf(`docs/process-${language}.svg`)
  const drawing = diagramSvg(current.process, texts.in(language), language)
  if (!process.argv.includes('--check')) writeFileSync(file, drawing)
  else if (readFileSync(file, 'utf8') !== drawing) {
    console.error(`docs/process-${language}.svg is not fresh. Run \`npm run generate\`.`)
    process.exit(1)
  }
}
