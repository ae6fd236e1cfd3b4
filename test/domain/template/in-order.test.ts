import t from 'tap'
import { inOrder } from '../../../src/domain/template/in-order.js'
import { context } from '../../fixtures/definitions.js'

const { vocabularies, texts } = context
const ordered = (scheme: string, language: string): string[] => {
  const t = texts.in(language)
  const labelOf = (code: string): string => t(`vocabulary:${scheme}.${code}`)
  return inOrder(vocabularies, scheme, vocabularies.offered(scheme), { language, labelOf }).map(labelOf)
}

t.test('places lie in the alphabet of the reader, what has steps in its steps', (t) => {
  const swedish = ordered('municipality', 'sv')
  t.ok(swedish.indexOf('Ydre') < swedish.indexOf('Åtvidaberg'))
  t.ok(swedish.indexOf('Åtvidaberg') < swedish.indexOf('Ödeshög'))
  t.equal(swedish.at(-1), 'Örebro')
  const english = ordered('municipality', 'en')
  t.ok(english.indexOf('Åtvidaberg') < english.indexOf('Boxholm'))
  t.strictSame(
    ordered('answerLevel', 'sv'),
    vocabularies.offered('answerLevel').map((code) => texts.in('sv')(`vocabulary:answerLevel.${code}`)),
  )
  t.end()
})
