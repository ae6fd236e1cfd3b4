import { readFileSync } from 'node:fs'
import t from 'tap'
import { catalogueGraph } from '../../../src/domain/harvest/rdf/catalogue-graph.js'
import { type Graph, iri, value, words } from '../../../src/domain/harvest/rdf/graph.js'
import { RDF_FORMATS } from '../../../src/domain/harvest/rdf/rdf-formats.js'
import { allVocabularies } from '../../../src/domain/harvest/rdf/vocabulary-graph.js'
import { context } from '../../fixtures/definitions.js'
import { finds, type Validators, validators } from '../../validators.js'

const BASE = 'https://fyrsteg.example'
const catalogue = catalogueGraph({
  texts: context.texts,
  baseUrl: BASE,
  email: 'data@fyrsteg.example',
  since: 2026,
  modified: '2026-12-31T23:30:00.000Z',
})
const vocabularies = allVocabularies({ ...context, baseUrl: BASE })

const filesOf = (kit: Validators, name: string, graph: Graph): string[] =>
  RDF_FORMATS.map(({ suffix, write }) => kit.file(`${name}.${suffix}`, write(graph)))

t.test('three formats say the same, whatever the words', async (t) => {
  const kit = validators(t, 'RDF', ['rapper'])
  if (!kit) return
  const hostile: Graph = [
    {
      iri: `${BASE}/a?b=1&c="<2>"`.replace(/["<>]/g, encodeURIComponent),
      types: ['skos:Concept', 'foaf:Document'],
      says: [
        ['skos:prefLabel', words({ sv: 'Å "ä"\\ \n\r\t <ö> & ]]> \u0000 \ud800 \u202e 👩‍👧', en: '' })],
        ['dct:relation', iri('https://å.example/{x}|y z', 'mailto:åsa@exempel.se')],
        ['dct:issued', value('2026', 'xsd:gYear')],
        ['skos:notation', value('  a  ')],
        ['skos:note', []],
      ],
    },
  ]
  for (const [name, graph] of Object.entries({ catalogue, vocabularies, hostile })) {
    const files = filesOf(kit, name, graph)
    await finds(t, kit.helper('same-graph.mjs', files), true, `${name}: the same graph`)
    await finds(
      t,
      kit.tool('rapper', ['-q', '-c', '-i', 'turtle', files[0] as string]),
      true,
      `${name}: Turtle`,
    )
    await finds(t, kit.tool('rapper', ['-q', '-c', '-i', 'rdfxml', files[1] as string]), true, `${name}: XML`)
  }
})

t.test('the catalogue keeps DCAT-AP-SE 3.0.1', async (t) => {
  const kit = validators(t, 'DCAT-AP-SE')
  if (!kit) return
  const shapes = ['shapes', 'range', 'mdr-vocabularies.shape'].map((name) =>
    kit.schema(`dcat-ap/${name}.ttl`),
  )
  const all = [...shapes, kit.schema('dcat-ap-se/shapes.ttl')].flatMap((shape) => ['--shapes', shape])
  const background = ['--with', kit.schema('dcat-ap-se/code-lists.ttl')]
  const files = filesOf(kit, 'catalogue', catalogue)
  const verdict = await kit.helper('shacl.mjs', [...all, ...background, ...files])
  t.ok(verdict.ok, verdict.said.slice(0, 4000))
  t.comment(verdict.said.slice(0, 2000))
  await finds(t, kit.helper('terms.mjs', files), true, 'known terms only')
  const broken = kit.file(
    'broken.ttl',
    readFileSync(files[0] as string, 'utf8').replace(/dct:publisher .*\n/, '\n'),
  )
  await finds(t, kit.helper('shacl.mjs', [...all, ...background, broken]), false, 'the checker looks')
  for (const type of ['dcat:Catalog', 'dcat:Dataset', 'dcat:Distribution', 'dcat:DataService'])
    t.ok(
      catalogue.some(({ types }) => types.includes(type)),
      type,
    )
})

t.test('the vocabularies keep SKOS, in both languages, with their links', async (t) => {
  const concepts = vocabularies.filter(({ types }) => types.includes('skos:Concept'))
  t.equal(
    concepts.length,
    [...context.vocabularies.schemes.values()].flatMap(({ entries }) => entries).length,
  )
  for (const { iri: address, says } of vocabularies)
    t.equal(new Map(says).get('skos:prefLabel')?.length, 2, `${address} has a label in each language`)
  const text = RDF_FORMATS[0]?.write(vocabularies) ?? ''
  for (const link of ['http://eurovoc.europa.eu/3885', 'http://metadata.un.org/sdg/10', 'nuts/code/SE124'])
    t.match(text, `${link}>`)
  const kit = validators(t, 'SKOS')
  if (!kit) return
  const files = filesOf(kit, 'vocabularies', vocabularies)
  await finds(
    t,
    kit.helper('shacl.mjs', ['--shapes', kit.schema('skos/skos.shacl.ttl'), ...files]),
    true,
    'SKOS',
  )
  await finds(t, kit.helper('terms.mjs', files), true, 'known terms only')
})
