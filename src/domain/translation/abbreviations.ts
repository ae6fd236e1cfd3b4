const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * A point after these never ends a sentence: something always follows. Lower case, without the last point.
 */
const LEADING: Readonly<Record<string, ReadonlySet<string>>> = {
  sv: list(`t.ex t.o.m fr.o.m bl.a d.v.s dvs s.k ev inkl exkl resp ca c:a kap nr tfn tel mfl f.d p.g.a m.a.o
    fig tab jfr avd enl st s:t gm bl jur fil dr prof bitr ang avs beträff f.ö i.o.m ggr milj kl max min obs
    ref vol sid prop fvb o.d.d sp t.f n.b v.g tex`),
  en: list(`e.g i.e mr mrs ms dr prof st vs cf fig vol pp p approx dept est eds ed ca art sec ch viz al nos
    incl resp tel ref para`),
  fi: list('esim mm ns ts ks mr nk n klo s'),
}

/** After these a sentence may end: it does when a capital follows. */
const CLOSING = list(
  'm.m osv o.s.v m.fl etc o.d e.d dyl o.dyl kr mkr tkr mnkr st a.m p.m inc ltd co e.kr f.kr b.c a.d ' +
    'u.s u.k e.u ym jne',
)

/** Abbreviations before a number, words of their own elsewhere: "No. 5", but "No. We did not." */
const BEFORE_NUMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  sv: list('s st art pkt par dnr sfs ver mom bil'),
  en: list('no art fig sec pt'),
}

/** Whether a point after this word, with this text to come, belongs to the word and ends no sentence. */
export function isAbbreviation(word: string, following: string, language: string): boolean {
  const [base = ''] = language.split('-')
  const plain = word.toLowerCase()
  if (/^\p{N}/u.test(following) && has(BEFORE_NUMBERS, base, plain)) return true
  if (CLOSING.has(plain)) return false
  return has(LEADING, base, plain) || isInitial(word)
}

/** Of a language that we know no abbreviations of, those of all of them hold. */
function has(lists: Readonly<Record<string, ReadonlySet<string>>>, language: string, word: string): boolean {
  const own = Object.hasOwn(lists, language) ? lists[language] : undefined
  return own ? own.has(word) : Object.values(lists).some((words) => words.has(word))
}

/** "A. Lindgren", "J.R. Tolkien". */
const isInitial = (word: string): boolean => /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)
