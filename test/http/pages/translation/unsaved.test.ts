import t from 'tap'
import { htmlProblems } from '../../../html-problems.js'
import { sendForm, started, UNIT } from './translating.js'

/** Nothing that was typed is thrown away, and nothing is signed off that somebody was just correcting. */

for (const [language, words] of [
  ['sv', 'Du har ändrat något här utan att spara'],
  ['en', 'You have changed something here and not saved it'],
] as const)
  t.test(`a correction beside “Sign off” is kept, and nothing is signed, in ${language}`, async (t) => {
    const { made, reference, translator, reviewer } = await started(t)
    const url = `/${language}/ideas/${reference}/translate/en`
    await sendForm(made, url, translator, {
      do: 'save',
      text: 'The Compact in Östergötland',
      note: 'Own name',
    })
    const { body } = await made.ask({ url, as: reviewer, headers: { accept: 'text/html' } })
    t.match(body, 'name="units" value="about.title', 'it is the form of the text that the button is of')
    t.match(body, /value="sign" form="f-about--title"/)
    const units = /name="units" value="(about\.title [^"]+)"/.exec(body)?.[1] as string
    const typed = { do: 'sign', units, note: 'Own name', text: 'The Agreement\r\nin Östergötland' }
    const refused = await sendForm(made, url, reviewer, typed)
    t.match([refused.statusCode, refused.body], [422, words])
    t.match(refused.body, 'The Agreement\nin Östergötland</textarea>', 'what was typed is there')
    t.match(refused.body, / data-unsaved/, 'and known to be nowhere else')
    t.strictSame(await htmlProblems(refused.body), [])
    const { data } = await made.ask({ url: `/api/ideas/${reference}/translations/en`, as: reviewer })
    const title = (data.units as { id: string; state: string }[]).find(({ id }) => id === UNIT)
    t.match(title, { state: 'translated', translation: { text: 'The Compact in Östergötland' } })
    const note = await sendForm(made, url, reviewer, {
      ...typed,
      text: 'The Compact in Östergötland',
      note: '',
    })
    t.equal(note.statusCode, 422, 'a note is text as well')
    const same = { ...typed, text: 'The Compact in Östergötland\r\n' }
    t.equal((await sendForm(made, url, reviewer, same)).statusCode, 303, 'what stands there is signed')
  })

t.test('a refused sign-off leaves the text in its field', async (t) => {
  const { made, reference, translator } = await started(t)
  const url = `/en/ideas/${reference}/translate/en`
  await sendForm(made, url, translator, { do: 'save', text: 'The Compact' })
  const refused = await sendForm(made, url, translator, { do: 'sign', units: `${UNIT} x` })
  t.match([refused.statusCode, refused.body], [412, 'The Compact</textarea>'])
})

t.test('a line break in one line is refused in words that say what to do', async (t) => {
  const { made, reference, translator } = await started(t)
  for (const [language, words] of [
    ['sv', 'Texten ska stå på en rad. Ta bort radbrytningen.'],
    ['en', 'The text must be on one line. Take away the line break.'],
  ] as const) {
    const url = `/${language}/ideas/${reference}/translate/en`
    const { statusCode, body } = await sendForm(made, url, translator, { do: 'save', text: 'The\r\nCompact' })
    t.match([statusCode, body], [422, words])
  }
})
