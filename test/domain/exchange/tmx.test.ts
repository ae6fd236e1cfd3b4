import t from 'tap'
import { memoryPairs, withoutDoubles } from '../../../src/domain/exchange/memory-pairs.js'
import { writeTmx } from '../../../src/domain/exchange/write-tmx.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { compactIdea } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { finds, validators } from '../../validators.js'

const SOURCE = '# Hej\n\nVi **träffas** <ofta> & [här](https://a.se). Kom!'
const TARGET = '# Hello\n\nWe [here](https://a.se) **meet** <often> & more. Come!'

function withMarks(): Idea {
  const idea = compactIdea()
  const unit = idea.variants.en?.['solution.description']
  const source = { revision: 7, text: SOURCE }
  return {
    ...idea,
    answers: { ...idea.answers, solution: { ...idea.answers.solution, description: SOURCE } },
    variants: { en: { ...idea.variants.en, 'solution.description': { ...unit, text: TARGET, source } } },
  } as Idea
}

const pairs = () =>
  withoutDoubles([...memoryPairs(context, withMarks(), 'en'), ...memoryPairs(context, withMarks(), 'en')])

t.test('the memory holds what is signed off, sentence by sentence, each pair once', (t) => {
  const file = writeTmx(pairs(), 'sv', 'en')
  t.match(file, '<tuv xml:lang="sv"><seg>Kom!</seg></tuv>\n<tuv xml:lang="en"><seg>Come!</seg></tuv>')
  t.match(file, '<bpt i="1" x="1">**</bpt>träffas<ept i="1">**</ept> &lt;ofta&gt; &amp; ')
  t.match(file, '<prop type="x-case">2026-0007</prop>')
  t.equal(file.match(/<seg>Kom!</g)?.length, 1)
  t.equal(file, writeTmx(pairs(), 'sv', 'en'), 'the same bytes')
  t.strictSame(memoryPairs(context, compactIdea({ variants: {} }), 'en'), [])
  t.end()
})

t.test('TMX as its makers have it', async (t) => {
  const kit = validators(t, 'TMX')
  if (!kit) return
  const files = [
    kit.file('a.tmx', writeTmx(pairs(), 'sv', 'en')),
    kit.file('b.tmx', writeTmx([], 'sv', 'en')),
  ]
  const asked = [kit.schema('tmx/tmx14.dtd'), kit.schema('tmx/tmx.sch'), '--', ...files]
  await finds(t, kit.helper('xml-valid.mjs', asked), true, 'TMX 1.4b')
})
