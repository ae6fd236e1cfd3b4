import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import { assertStrong } from '../../../src/domain/people/password.js'

const NAMES = [
  'Lena Sjöö',
  'lena.sjoo@exempel.se',
  'Fyrsteg',
  'Partnerskapet för social innovation i Örebro län',
]

const codeOf = (password: string): string | undefined => {
  try {
    assertStrong(password, NAMES)
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.extras.errors?.[0]?.code : String(error)
  }
}

t.test('what is tried first is refused, with the reason', async (t) => {
  const common = [
    'password1234',
    'Lösenord2026!',
    'P@ssw0rd1234',
    'qwertyuiop12',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'Sommaren2026!',
    'VälkommenVälkommen1',
    '1111-2222-3333',
  ]
  for (const password of common) t.equal(codeOf(password), 'password-common', password)
  for (const password of ['Fyrsteg-2026!', 'LenaSjöö1975!', 'lena.sjoo@exempel.se', 'PartnerskapetÖrebro1'])
    t.equal(codeOf(password), 'password-names', password)
  for (const password of [
    'fyra steg i Örebro',
    'fyra små steg mot Laxå',
    'correct horse battery',
    'k7#Tw!z0pQ2x',
  ])
    t.equal(codeOf(password), undefined, password)
})
