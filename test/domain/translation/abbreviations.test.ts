import t from 'tap'
import { isAbbreviation } from '../../../src/domain/translation/abbreviations.js'
import { sentencesOf } from '../../../src/domain/translation/segments-of.js'

const list = (words: string): string[] => words.split(/\s+/)

t.test('after some words a point ends nothing, each language has its own', async (t) => {
  const ends = (language: string, words: string) =>
    list(words).filter((word) => !isAbbreviation(word, 'Nästa', language))
  const swedish =
    't.ex t.o.m fr.o.m bl.a d.v.s dvs s.k inkl exkl ca kap nr tfn p.g.a fig jfr enl f.ö max min T.ex'
  t.strictSame(ends('sv', swedish), [])
  t.strictSame(ends('sv-x-lattlast', swedish), [])
  t.strictSame(ends('en', 'e.g i.e mr Mrs ms dr prof vs fig vol pp approx dept eds sec incl'), [])
  t.strictSame(ends('fi', 'esim mm ns ts ks mr nk n klo s'), [])
  t.strictSame(ends('en', 't.ex bl.a esim kap'), ['t.ex', 'bl.a', 'esim', 'kap'])
  t.strictSame(ends('nb', 't.ex e.g esim'), [], 'of a language that we know none of, all hold')
  t.strictSame(ends('toString', 'e.g'), [])
  t.strictSame(ends('sv', 'ord parken hus'), ['ord', 'parken', 'hus'])
})

t.test('after others a sentence may end', async (t) => {
  for (const word of list(
    'm.m osv o.s.v m.fl etc o.d e.d dyl kr mkr tkr a.m p.m inc ltd co e.kr f.kr U.S u.k e.u jne',
  ))
    t.equal(isAbbreviation(word, 'Nästa', 'sv'), false, word)
  t.equal(isAbbreviation('etc', 'Next', 'en'), false)
  t.equal(isAbbreviation('st', 'Nästa', 'sv'), false)
})

t.test('some stand only before a number', async (t) => {
  for (const word of list('s st art pkt par dnr sfs ver mom bil')) {
    t.equal(isAbbreviation(word, '4 §', 'sv'), true, word)
    t.equal(isAbbreviation(word, 'Nästa', 'sv'), false, word)
  }
  for (const word of ['no', 'pt', 'No']) {
    t.equal(isAbbreviation(word, '5', 'en'), true, word)
    t.equal(isAbbreviation(word, 'Next', 'en'), false, word)
  }
  t.equal(isAbbreviation('dnr', '5', 'en'), false)
})

t.test('a capital alone is somebody’s initial', async (t) => {
  for (const word of ['A', 'J.R', 'Å']) t.equal(isAbbreviation(word, 'Lindgren', 'sv'), true, word)
  for (const word of ['AB', 'Al', 'a.B', '']) t.equal(isAbbreviation(word, 'Lindgren', 'sv'), false, word)
})

t.test('marks of Markdown, quotes and numbers of lists do not make sentences', async (t) => {
  const CASES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
    ['Ja! Nej? Kanske… Så.', ['Ja!', 'Nej?', 'Kanske…', 'Så.']],
    ['Vi väntar... Sedan kom de.', ['Vi väntar...', 'Sedan kom de.']],
    ['Vi väntar... sedan kom de.', ['Vi väntar... sedan kom de.']],
    ['Hej! sade hon.', ['Hej! sade hon.']],
    ['Hon sade: (Kom!) ”Gå.” Slut', ['Hon sade: (Kom!)', '”Gå.”', 'Slut']],
    ['1. Möten 2. Resor', ['Möten 2.', 'Resor']],
    ['Det var 12. Sedan kom 100. Slut', ['Det var 12.', 'Sedan kom 100.', 'Slut']],
    ['Ja. 12. Sedan', ['Ja.', '12. Sedan']],
    ['Ja. 123. Sedan', ['Ja.', '123.', 'Sedan']],
    ['Slutet.', ['Slutet.']],
    ['Slutet. ', ['Slutet.']],
    ['Rad ett\n2. Rad två', ['Rad ett\n2.', 'Rad två']],
    ['Rad ett\n1. Rad två', ['Rad ett', 'Rad två']],
    ['- ett\n2. två', ['ett', 'två']],
    ['* a\n+ b\n- [x] c\n3) d', ['a', 'b', 'c', 'd']],
    ['## Rubrik\nText', ['Rubrik', 'Text']],
    ['#Ingen rubrik\nText', ['#Ingen rubrik\nText']],
    ['Hård\\\nbrytning', ['Hård\\', 'brytning']],
    ['~~~\nkod a\nkod b\n~~~\nEfter', ['kod a', 'kod b', 'Efter']],
    ['```\n- kod\n```', ['- kod']],
    ['| a \\| b | c |', ['a \\| b', 'c']],
    ['Text\n| a |\nmer', ['Text', 'a', 'mer']],
    ['> citat\n> mer', ['citat', 'mer']],
    ['Ett\n\nTvå', ['Ett', 'Två']],
    ['Ett\n---\nTvå', ['Ett', 'Två']],
    ['- punkt\nsom går vidare', ['punkt\nsom går vidare']],
  ]
  for (const [text, sentences] of CASES)
    t.strictSame(sentencesOf(text, 'sv'), sentences, JSON.stringify(text))
})
