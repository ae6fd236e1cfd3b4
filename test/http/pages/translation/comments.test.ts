import t from 'tap'
import { makeDocumentCheck } from '../../../../src/archive/document-checks.js'
import { htmlProblems } from '../../../html-problems.js'
import { mustWrite, write } from '../../api/ideas/stories.js'
import { sendForm, started, UNIT } from './translating.js'

/** What is said about a text stays at the text, for those who work on it and nobody else. */

t.test('translator and reviewer talk at a text, before there is a translation', async (t) => {
  const { made, id, reference, translator, reviewer } = await started(t)
  const url = `/sv/ideas/${reference}/translate/en`
  const read = async () => (await made.ask({ url, as: reviewer, headers: { accept: 'text/html' } })).body
  t.match(await read(), 'Kommentera</summary>')
  const said = await sendForm(made, url, translator, { do: 'comment', comment: 'Vad heter\r\nrådet?' })
  t.match([said.statusCode, said.headers.location], [303, `${url}?done=about.title#u-about--title`])
  const answer = await mustWrite(made, id, {
    method: 'POST',
    url: `/translations/en/units/${UNIT}/comments`,
    as: reviewer,
    body: { text: 'Se deras egen webb.' },
  })
  const unit = (answer.data.units as { id: string }[]).find((one) => one.id === UNIT)
  t.match(unit, {
    state: 'missing',
    comments: [{ text: 'Vad heter\nrådet?' }, { text: 'Se deras egen webb.' }],
  })
  const body = await read()
  t.match(body, '2 kommentarer</summary>')
  t.match(body, 'Se deras egen webb.')
  t.strictSame(await htmlProblems(body), [])
  const empty = await sendForm(made, url, translator, { do: 'comment', comment: ' ' })
  t.equal(empty.statusCode, 422)
  t.same(makeDocumentCheck()('ideas', (await made.deps.collections.ideas.get(id))?.doc as object), [])
})

t.test('who does not translate neither writes nor reads comments', async (t) => {
  const { made, id, owner, translator } = await started(t)
  const url = `/translations/en/units/${UNIT}/comments`
  await mustWrite(made, id, { method: 'POST', url, as: translator, body: { text: 'Bara för oss.' } })
  const workgroup = await made.person('u-workgroup', 'workgroup')
  const refused = await write(made, id, { method: 'POST', url, as: workgroup, body: { text: 'Hej' } })
  t.equal(refused.statusCode, 403)
  const seen = await made.ask({ url: `/api/ideas/${id}`, as: owner })
  t.match([seen.statusCode, seen.data.comments], [200, undefined])
  t.notMatch(seen.body, 'Bara för oss.')
  for (const rest of ['', '/en', '/en/findings'])
    t.equal(
      (await made.ask({ url: `/api/ideas/${id}/translations${rest}`, as: owner })).statusCode,
      403,
      rest,
    )
  const unknown = await write(made, id, {
    method: 'POST',
    url: url.replace(UNIT, 'about.nothing'),
    as: translator,
    body: { text: 'Hej' },
  })
  t.equal(unknown.statusCode, 422)
})
