import { DomainError } from '../errors.js'

/** What the most common passwords are made of, in both languages, once signs and years are taken away. */
const COMMON = new Set(
  (
    'abc admin administrator adminadmin asdf asdfgh asdfghjkl baseball batman blommor changeme ' +
    'computer dragon fisken football fotboll galaxy hallå hallo heja hej hejhej hejsan hello hemligt ' +
    'hemlig hockey hunter iloveyou jagälskardig jagalskardig katten kärlek letmein linköping login ' +
    'lösen lösenord losenord lovely loveyou master midsommar monkey mustang passord passw password ' +
    'passwort pokemon princess prinsessa qazwsx qazwsxedc qwe qwer qwert qwerty qwertyui qwertyuiop ' +
    'qwertz secret shadow solsken sommar sommaren spring starwars stockholm summer sunshine superman ' +
    'sverige sweden test testtest trustno vinter vår welcome whatever winter välkommen valkommen ' +
    'zxcvbn zxcvbnm åäö hösten höst'
  ).split(' '),
)
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyzåäö', 'qwertyuiopåasdfghjklöäzxcvbnm']
/** Signs that stand for letters, as everybody knows. */
const LEET: Readonly<Record<string, string>> = Object.fromEntries(
  ['0o', '1i', '3e', '4a', '5s', '7t', '@a', '$s'].map(([sign = '', letter = '']) => [sign, letter]),
)
/** Letters that must be left when names are taken away. */
const FEWEST = 5

const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const withoutDigits = (text: string): string => text.replace(/\p{N}+/gu, '')
const unleet = (text: string): string => text.replace(/[013457@$]/g, (sign) => LEET[sign] ?? sign)

/**
 * Refuses what is tried first: common passwords, signs in a row, and hardly more than a name.
 * @param names of the person and of the product
 * @throws DomainError `invalid-input` at `/password`: `password-common`, `password-names`
 */
export function assertStrong(password: string, names: readonly string[]): void {
  const code = isCommon(password)
    ? 'password-common'
    : isNames(password, names)
      ? 'password-names'
      : undefined
  if (code !== undefined) throw new DomainError('invalid-input', { errors: [{ pointer: '/password', code }] })
}

function isCommon(password: string): boolean {
  const text = lettersOf(password)
  if (new Set(text).size < 4 || isInRow(text)) return true
  const bare = password.toLowerCase().replace(/[\d!?.]+$/, '')
  const words = [withoutDigits(text), lettersOf(unleet(bare))]
  return words.some((word) => word === '' || isMadeOf(word, COMMON))
}

const isInRow = (text: string): boolean => {
  const back = [...text].toReversed().join('')
  return ROWS.some((row) => row.includes(text) || row.includes(back))
}

/** Whether a word is nothing but these, one after another. */
function isMadeOf(word: string, parts: ReadonlySet<string>): boolean {
  const ends = new Set([0])
  for (const from of ends)
    for (const part of parts) if (word.startsWith(part, from)) ends.add(from + part.length)
  return ends.has(word.length)
}

function isNames(password: string, names: readonly string[]): boolean {
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).map(lettersOf)
  const longest = parts.filter((part) => part.length > 2).toSorted((a, b) => b.length - a.length)
  const rest = longest.reduce((text, part) => text.replaceAll(part, ''), lettersOf(password))
  return withoutDigits(rest).length < FEWEST && rest !== lettersOf(password)
}
