import t from 'tap'
import { fold } from '../../../src/domain/search/fold.js'
import { stemOf } from '../../../src/domain/search/stem.js'
import { stems, typedStems } from '../../../src/domain/search/stems.js'
import { spent } from '../../spent.js'

/** Whether what is typed finds the text: every stem typed is a stem of the text. */
function finds(typed: string, text: string): boolean {
  const inText = new Set(stems(text))
  const wanted = typedStems(typed).words
  return wanted.length > 0 && wanted.every((stem) => inText.has(stem))
}

const FAMILIES = [
  'ungdom ungdomar ungdomarna ungdomars ungdomarnas ungdomen',
  'förening föreningar föreningarna föreningen föreningens föreningarnas',
  'samhällsutmaning samhällsutmaningar samhällsutmaningarna samhällsutmaningen',
  'region regionen regioner regionerna regionens regions regional regionalt',
  'kommun kommuner kommunen kommunernas kommunal kommunalt',
  'hälsa hälsan hälsans',
  'skola skolan skolor skolorna skolans',
  'idé idén idéer idéerna ide idea ideas',
  'projekt projektet projekten projektets',
  'företag företaget företagen företagens',
  'forskningscirkel forskningscirkeln forskningscirklar forskningscirklarna',
  'medlem medlemmen medlemmar medlemmarna',
  'pensionär pensionärer pensionärerna',
  'överenskommelse överenskommelsen överenskommelser',
  'lösning lösningar lösningen lösningarna',
  'utvärdering utvärderingen utvärderingar',
  'sjukhus sjukhuset sjukhusen',
  'socialt social sociala',
  'samverkan samverka',
  'enterprise enterprises',
  'community communities',
  'municipality municipalities',
  'worker workers',
  'partner partners partnern',
  'innovation innovations innovationer innovationen',
  'solution solutions',
  'cooperative cooperatives',
  'society societies',
  'process processes processen processer',
  'work works working worked',
]

t.test('a word finds its other forms, typed in either language', async (t) => {
  for (const family of FAMILIES) {
    const found = new Set(family.split(' ').map((word) => stemOf(fold(word))))
    t.equal(found.size, 1, `${family} → ${[...found].join(' ')}`)
  }
})

t.test('words that mean different things stay apart', async (t) => {
  const pairs = [
    ['öl', 'ol'],
    ['får', 'far'],
    ['hälsa', 'halsa'],
    ['community', 'communication'],
    ['university', 'universal'],
    ['general', 'generation'],
    ['policy', 'police'],
    ['del', 'dal'],
    ['rik', 'rikta'],
    ['förening', 'förena'],
    ['pension', 'pensionär'],
    ['kommun', 'kommunikation'],
  ] as const
  for (const [one, other] of pairs) t.not(stemOf(fold(one)), stemOf(fold(other)), `${one} is not ${other}`)
})

t.test('accents do not matter, but å, ä and ö do', async (t) => {
  t.ok(finds('idé', 'en ide'))
  t.ok(finds('cafe', 'Café Kupan'))
  t.ok(finds('MALMO', 'Malmo'))
  t.notOk(finds('orebro', 'Örebro'))
  t.ok(finds('o\u0308rebro', 'Örebro'), 'letters put together of two signs are the same letters')
  t.ok(finds('sam\u00adverkan', 'samverkan'), 'a soft hyphen is nothing')
})

t.test('a case in two languages is found by words of both', async (t) => {
  const text = 'Överenskommelsen i Östergötland: ungdomar och föreningar. The Compact for social enterprises.'
  t.ok(finds('ungdom förening', text))
  t.ok(finds('social enterprise', text))
  t.ok(finds('överenskommelse compact', text))
  t.notOk(finds('ungdom sjukhus', text))
})

t.test('references and years are found, whole and in part', async (t) => {
  t.same(typedStems('2026-0042').words, ['2026-0042'])
  t.ok(finds('2026-0042', 'Idé 2026-0042'))
  t.notOk(finds('2026-0042', 'Idéerna 2026-0041 och 2025-0042'))
  t.ok(finds('covid', 'under covid-19'))
  t.ok(finds('EU-projekt', 'ett projekt med EU'))
})

t.test('nothing but common words is no search', async (t) => {
  t.same(typedStems('och i det').words, [])
  t.same(typedStems('the of and').words, [])
  t.same(typedStems(' … ?!').words, [])
  t.same(typedStems('hälsan för alla').words, typedStems('hälsa').words)
})

t.test('a query looks for at most twelve words, a document has at most 600', async (t) => {
  const many = Array.from({ length: 5000 }, (_, n) => `ord${n}`).join(' ')
  t.equal(typedStems(many).words.length, 12)
  t.equal(stems(many).length, 600)
})

t.test('whatever is typed becomes stems without a throw', async (t) => {
  for (const text of [
    '\ud800',
    '$ne',
    '"',
    "');--",
    '\u0000',
    '👩‍👩‍👧',
    'ñandú',
    'a'.repeat(100_000),
    'ö'.repeat(100_000),
  ])
    t.doesNotThrow(() => typedStems(text).words)
})

t.test('a megabyte is stemmed in less than a second', async (t) => {
  const text = 'Föreningar och sociala företag får lära sig att lägga anbud på hälsan i kommunerna. '.repeat(
    60,
  )
  const documents = Array.from({ length: 200 }, (_, n) => `${text} ${n}`)
  const begun = spent()
  for (const document of documents) stems(document)
  t.ok(spent() - begun < 1000)
})
