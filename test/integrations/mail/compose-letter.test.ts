import t from 'tap'
import { loadTexts } from '../../../src/installation/load-texts.js'
import { composeLetter } from '../../../src/integrations/mail/compose-letter.js'

const texts = await loadTexts()

const templates = [
  'draft-link',
  'channelled-link',
  'submitted',
  'status-changed',
  'handed-over',
  'advice',
  'password-reset',
]

t.test('every letter has words in both languages, and leaves out what is not known', async (t) => {
  for (const language of ['sv', 'en'])
    for (const template of templates) {
      const params = { title: 'Bollihop', publisher: 'Partnerskapet', page: 'https://exempel.se' }
      const letter = composeLetter({ id: 'm', to: 'a@b.se', language, template, params }, texts.in(language))
      t.match(letter, { subject: /\S/, text: /Partnerskapet/, html: /<p>/ })
      t.notMatch(
        `${letter.subject}${letter.text}${letter.html}`,
        /\{\{|\u0000/,
        'what is not known is left out',
      )
    }
})

t.test('what people wrote cannot become part of the page', async (t) => {
  const params = {
    title: '<img src=x onerror=alert(1)> & "så"',
    publisher: 'P',
    link: 'https://exempel.se/a?b=1&c=2',
  }
  const letter = composeLetter(
    { id: 'm', to: 'a@b.se', language: 'sv', template: 'draft-link', params },
    texts.in('sv'),
  )
  t.notMatch(letter.html, '<img')
  t.match(letter.html, '<a href="https://exempel.se/a?b=1&amp;c=2">')
  t.match(letter.text, '<img src=x onerror=alert(1)> & "så"', 'the plain text says what was written')
})

t.test('a letter without words is an error, so that it is tried again and seen', async (t) => {
  const request = { id: 'm', to: 'a@b.se', language: 'sv', template: 'love', params: {} }
  t.throws(() => composeLetter(request, texts.in('sv')), { message: 'no words for the letter love' })
})
