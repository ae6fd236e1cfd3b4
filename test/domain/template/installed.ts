import { readFileSync } from 'node:fs'
import { compileTemplate } from '../../../src/domain/template/compile-template.js'
import { makeVocabularies } from '../../../src/domain/template/vocabularies.js'
import type { TemplateEdition } from '../../../src/domain/types.gen.js'
import { loadTexts } from '../../../src/installation/load-texts.js'
import { fileOf } from '../../../src/installation/paths.js'

const readJson = (path: string): never => JSON.parse(readFileSync(fileOf(path), 'utf8')) as never

/** The edition and vocabularies that the product comes with. */
export const edition: TemplateEdition = readJson('schemas/template/editions/2026-1.json')
export const vocabularies = makeVocabularies(readJson('schemas/vocabularies.json'))
export const template = compileTemplate(edition, vocabularies)
export const texts = await loadTexts()
