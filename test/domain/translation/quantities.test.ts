import t from 'tap'
import { quantitiesOf } from '../../../src/domain/translation/checks/quantities.js'

const read = (language: string, text: string): string =>
  quantitiesOf(text, language)
    .map(({ kind, value, text: own, start }) => `${kind} ${value} “${own}” ${start}`)
    .join(', ')

/** Language, text, and each quantity with its kind, value, words and place. */
const CASES: readonly (readonly [language: string, text: string, quantities: string])[] = [
  ['sv', 'Många', ''],
  ['sv', '12', 'number 12 “12” 0'],
  ['sv', 'Vi är 1 200 här', 'number 1200 “1 200” 6'],
  ['sv', '1 200 300,5', 'number 1200300.5 “1 200 300,5” 0'],
  ['sv', '1 2000', 'number 1 “1” 0, number 2000 “2000” 2'],
  ['sv', '3,5 och 007', 'number 3.5 “3,5” 0, number 7 “007” 8'],
  ['sv', 'kl. 15:30 och 15.30', 'number 15.30 “15:30” 4, number 15.30 “15.30” 14'],
  ['sv', '1,200', 'number 1.200 “1,200” 0'],
  ['en', '1,200', 'number 1200 “1,200” 0'],
  ['en', '1,200.5 and 1 200', 'number 1200.5 “1,200.5” 0, number 1200 “1 200” 12'],
  ['en', '1,20', 'number 1.20 “1,20” 0'],
  ['en-x-plain', '1,200', 'number 1200 “1,200” 0'],
  ['sv', '0', 'number 0 “0” 0'],
  ['sv', '2026-05-03', 'date 2026-05-03 “2026-05-03” 0'],
  ['sv', '12026-05-03', 'number 12026 “12026” 0, number 5 “05” 6, number 3 “03” 9'],
  ['sv', 'den 3 maj 2026', 'date 2026-05-03 “3 maj 2026” 4'],
  ['sv', 'den 3 maj', 'date 05-03 “3 maj” 4'],
  ['sv', '3:e december', 'date 12-03 “3:e december” 0'],
  ['sv', '31. Januari 2026', 'date 2026-01-31 “31. Januari 2026” 0'],
  ['en', '3rd of May, 2026', 'date 2026-05-03 “3rd of May, 2026” 0'],
  ['en', 'May 3, 2026', 'date 2026-05-03 “May 3, 2026” 0'],
  ['en', 'On May 3rd we met', 'date 05-03 “May 3rd” 3'],
  ['en', '3 May 14 people', 'date 05-03 “3 May” 0, number 14 “14” 6'],
  ['sv', 'maj 3', 'number 3 “3” 4'],
  ['fi', '3 toukokuuta 2026', 'date 2026-05-03 “3 toukokuuta 2026” 0'],
  ['nb', '3 May 2026', 'date 2026-05-03 “3 May 2026” 0'],
  ['sv', '5 kommuner den 3 maj, 7 byar', 'number 5 “5” 0, date 05-03 “3 maj” 15, number 7 “7” 22'],
  ['sv', '200 kr', 'amount 200 SEK “200 kr” 0'],
  ['sv', '200 kronor', 'amount 200 SEK “200 kronor” 0'],
  ['sv', '200 kranar', 'number 200 “200” 0'],
  ['sv', '50 tkr', 'amount 50000 SEK “50 tkr” 0'],
  ['sv', '2 mkr', 'amount 2000000 SEK “2 mkr” 0'],
  ['sv', '2 mnkr', 'amount 2000000 SEK “2 mnkr” 0'],
  ['sv', '2 mdkr', 'amount 2000000000 SEK “2 mdkr” 0'],
  ['sv', '1,2 miljoner kronor', 'amount 1200000 SEK “1,2 miljoner kronor” 0'],
  ['sv', '1 miljon kr', 'amount 1000000 SEK “1 miljon kr” 0'],
  ['sv', '3 miljarder kr', 'amount 3000000000 SEK “3 miljarder kr” 0'],
  ['sv', '1 miljard kr', 'amount 1000000000 SEK “1 miljard kr” 0'],
  ['sv', '4 tusen kr', 'amount 4000 SEK “4 tusen kr” 0'],
  ['sv', '1 miljon människor', 'number 1 “1” 0'],
  ['sv', '20 euro', 'amount 20 EUR “20 euro” 0'],
  ['sv', '20 €', 'amount 20 EUR “20 €” 0'],
  ['en', 'EUR 20', 'amount 20 EUR “20” 4'],
  ['en', '€20', 'amount 20 EUR “20” 1'],
  ['en', 'SEK 50,000', 'amount 50000 SEK “50,000” 4'],
  ['en', 'sek 50', 'amount 50 SEK “50” 4'],
  ['en', 'SEK 1.2 million', 'amount 1200000 SEK “1.2” 4'],
  ['en', 'SEK 3 thousand', 'amount 3000 SEK “3” 4'],
  ['en', 'SEK 3 billion', 'amount 3000000000 SEK “3” 4'],
  ['en', '2 billion kronor', 'amount 2000000000 SEK “2 billion kronor” 0'],
  ['en', '5 thousand swedish kronor', 'amount 5000 SEK “5 thousand swedish kronor” 0'],
]

t.test('numbers, dates and amounts are read as their language writes them', async (t) => {
  for (const [language, text, expected] of CASES)
    t.equal(read(language, text), expected, `${language}: ${text}`)
})

t.test('every month of each language', async (t) => {
  const months = {
    sv: 'januari februari mars april maj juni juli augusti september oktober november december',
    en: 'January February March April May June July August September October November December',
    fi:
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta ' +
      'lokakuuta marraskuuta joulukuuta',
  }
  for (const [language, names] of Object.entries(months))
    t.strictSame(
      names.split(' ').map((name) => quantitiesOf(`den 9 ${name} 2026`, language)[0]?.value),
      Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}-09`),
      language,
    )
})
