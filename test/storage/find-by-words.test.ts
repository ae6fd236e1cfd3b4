import t from 'tap'
import { countByWords, findByWords } from '../../src/actions/ideas/find-by-words.js'
import { DomainError } from '../../src/domain/errors.js'
import { engines } from './engines.js'
import { THINGS } from './things.js'

const TITLES = ['Kaffe i Örebro', 'orebro', 'Arboga', 'Örebroare i Örebro', 'Orebro county', 'ÖREBRO']

for (const engine of engines(t))
  t.test(
    `${engine.name}: what is written so comes first, then what is alike`,
    { ...(engine.skip && { skip: engine.skip }) },
    async (t) => {
      const things = await (await (await engine.place(t)).open()).collection(THINGS)
      for (const [n, title] of TITLES.entries()) await things.insert({ id: `i${n}`, title, marks: ['x'] })
      for (const [typed, expected] of [
        ['orebro', ['i4', 'i1', 'i5', 'i3', 'i0']],
        ['Örebro', ['i5', 'i3', 'i0', 'i4', 'i1']],
        ['arboga', ['i2']],
        ['och', ['i5', 'i4', 'i3', 'i2', 'i1', 'i0']],
        ['nowhere', []],
      ] as const)
        for (const limit of [1, 2, 3, 10]) {
          const found: string[] = []
          for (let after: string | null | undefined; after !== null; ) {
            const page = await findByWords(things, { limit, ...(after !== undefined && { after }) }, typed)
            t.ok(page.items.length <= limit)
            found.push(...page.items.map(({ doc }) => doc.id))
            after = page.next
          }
          t.strictSame(found, expected, `${typed}, ${limit} at a time`)
          const { total, facets } = await countByWords(things, {}, ['mark'], typed)
          t.equal(total.n, expected.length, 'the counts are of all of it')
          t.strictSame(facets.mark?.x?.n ?? 0, expected.length)
        }
      await t.rejects(
        findByWords(things, { limit: 1, after: '~x' }, 'orebro'),
        new DomainError('invalid-request'),
      )
    },
  )
