import t from 'tap'
import { checkAnswers, checkPatch } from '../../../src/domain/template/check-answers.js'
import { template } from './installed.js'

const codesOf = (answers: unknown) =>
  checkAnswers(template, answers).map(({ pointer, code }) => `${pointer} ${code}`)

t.test('a draft may be as empty as it likes', async (t) => {
  t.strictSame(codesOf({}), [])
  t.strictSame(codesOf({ about: {}, solution: { description: '', kind: '', partners: [] } }), [])
})

t.test('each error names its field, its place and the remedy', async (t) => {
  const cases: [unknown, string[]][] = [
    [{ about: { title: 'x'.repeat(101) } }, ['/answers/about/title too-long']],
    [{ about: { titel: 'x' } }, ['/answers/about/titel unknown']],
    [{ abuot: {} }, ['/answers/abuot unknown']],
    [{ solution: { kind: 'magic' } }, ['/answers/solution/kind not-in-vocabulary']],
    [{ solution: { startYear: 'i fjol' } }, ['/answers/solution/startYear wrong-type']],
    [{ solution: { startYear: 12 } }, ['/answers/solution/startYear too-small']],
    [{ european: { budget: 1e300 } }, ['/answers/european/budget too-large']],
    [{ european: { start: '2026-02-30' } }, ['/answers/european/start not-a-date']],
    [{ evaluation: { reportLink: 'javascript:alert(1)' } }, ['/answers/evaluation/reportLink not-a-link']],
    [{ about: { contactEmail: 'anna.exempel.se' } }, ['/answers/about/contactEmail not-an-address']],
    [{ about: { title: 'rad\n två' } }, ['/answers/about/title control-character']],
    [{ solution: { description: '\u0000' } }, ['/answers/solution/description control-character']],
    [{ solution: { description: '\ud800' } }, ['/answers/solution/description control-character']],
    [{ challenge: { challenges: ['SC1', 'SC1'] } }, ['/answers/challenge/challenges doubled']],
    [
      { challenge: { challenges: ['SC1'], mainChallenge: 'SC2' } },
      ['/answers/challenge/mainChallenge not-among'],
    ],
    [
      { novelty: { claims: [{ id: 'a', scope: 'moon' }] } },
      ['/answers/novelty/claims/0/scope not-in-vocabulary'],
    ],
    [{ novelty: { claims: [{ id: 'a' }, { id: 'a' }] } }, ['/answers/novelty/claims/1/id doubled']],
    [{ solution: { description: { $gt: '' } } }, ['/answers/solution/description wrong-type']],
    [JSON.parse('{"__proto__":{"x":1}}'), ['/answers/__proto__ unknown']],
    [null, ['/answers wrong-type']],
  ]
  for (const [answers, expected] of cases) t.strictSame(codesOf(answers), expected, expected.join())
  t.equal(
    checkAnswers(template, { about: { title: 1 } })[0]?.field,
    'about.title',
    'the question can be named',
  )
})

t.test('å, ä and ö are letters in addresses too', async (t) => {
  t.strictSame(codesOf({ about: { contactEmail: 'åsa@föreningen.se' } }), [])
  t.strictSame(codesOf({ evaluation: { reportLink: 'https://örebro.example/rapport?år=2021' } }), [])
})

t.test('in a patch, null takes an answer away', async (t) => {
  t.strictSame(checkPatch(template, { about: { title: null } }), [])
  t.match(checkPatch(template, { about: { title: 7 } }), [
    { pointer: '/answers/about/title', code: 'wrong-type' },
  ])
  t.match(checkPatch(template, { about: { x: null } }), [{ code: 'unknown' }])
})
