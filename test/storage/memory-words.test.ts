import t from 'tap'
import { findByWords } from '../../src/actions/ideas/find-by-words.js'
import type { MemorySentence } from '../../src/domain/types.gen.js'
import { MEMORY } from '../../src/storage/collections/translation.js'
import { engines } from './engines.js'

/** The memory is searched by the words of either side, on both engines. */

const sentence = (id: string, source: string, target: string): MemorySentence => ({
  id,
  file: 'f1',
  maker: 'Byrån',
  from: 'sv',
  to: 'en',
  source,
  target,
  at: '2026-11-23T09:30:00.000Z',
})

for (const engine of engines(t))
  t.test(`memory by words on ${engine.name}`, { skip: engine.skip ?? false }, async (t) => {
    const store = await (await engine.place(t)).open()
    const memory = await store.collection(MEMORY)
    await memory.insert(sentence('a', 'Grannarna möts i bystugan.', 'The neighbours meet in the hall.'))
    await memory.insert(sentence('b', 'Kommunen betalar.', 'The municipality pays.'))
    const found = async (q: string) =>
      (await findByWords(memory, { limit: 10 }, q)).items.map(({ doc }) => doc.id)
    t.strictSame(await found('bystuga'), ['a'])
    t.strictSame(await found('motas'), ['a'], 'without ö')
    t.strictSame(await found('neighbour'), ['a'], 'by the translation')
    t.strictSame(await found('municipalities'), ['b'])
    const known = await memory.get('a')
    await memory.replace({ ...sentence('a', 'Grannarna möts.', 'They meet.') }, known?.version ?? 0)
    t.strictSame(await found('neighbour'), [], 'a corrected sentence is found by what it says now')
  })
