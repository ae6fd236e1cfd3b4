import t from 'tap'
import { engines } from './engines.js'
import { THINGS } from './things.js'

for (const engine of engines(t))
  t.test(
    `${engine.name}: a word that is typed in part finds titles that have one that begins so`,
    { ...(engine.skip && { skip: engine.skip }) },
    async (t) => {
      const things = await (await (await engine.place(t)).open()).collection(THINGS)
      const titles = ['Biblioteken i Örebro', 'bibblan', 'Ökning 2026-0042', 'pizza.*', 'xbib']
      for (const [n, title] of titles.entries())
        await things.insert({ id: `i${n}`, title, text: n === 4 ? 'biblioteket' : 'bibliotekarie' })
      const found = async (...starts: string[]) =>
        (await things.find({ starts, limit: 10 })).items.map(({ doc }) => doc.id)
      t.strictSame(await found('bib'), ['i1', 'i0'], 'not by what is deeper in the text')
      t.strictSame(await found('bibl'), ['i0'])
      t.strictSame(await found('bibliotek'), ['i4', 'i0'], 'a whole word is found anywhere')
      t.strictSame(await found('öre'), ['i0'])
      t.strictSame(await found('2026-00'), ['i2'])
      t.strictSame(await found('piz'), ['i3'])
      t.strictSame(await found('.*'), [], 'nothing is read as a pattern')
      t.strictSame(await found('zzz', 'bibb'), ['i1'], 'any of them')
      await things.replace({ id: 'i1', title: 'annat' }, 1)
      t.strictSame(await found('bib'), ['i0'], 'also after a change')
    },
  )
