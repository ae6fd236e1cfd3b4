import t from 'tap'
import { makeApp } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { publish, team } from '../../api/ideas/stories.js'

/** Memory and terms are searched together, and what is wrong is corrected where it stands. */

const TMX = `<tmx version="1.4"><header srclang="sv"/><body>
<tu><tuv xml:lang="sv"><seg>Grannarna möts i bystugan.</seg></tuv><tuv xml:lang="en"><seg>The neighbors meat in the hall.</seg></tuv></tu>
</body></tmx>`
const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'text/html',
  'sec-fetch-site': 'same-origin',
}

t.test('how something was translated before', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { translator, reviewer, advisor } = people
  const { reference } = await publish(made, people)
  const taken = await made.app.inject({
    method: 'POST',
    url: '/api/translation-memory?name=a.tmx&agency=Byr%C3%A5n',
    headers: { authorization: `Bearer ${translator.secret}`, 'content-type': 'application/x-tmx+xml' },
    payload: TMX,
  })
  t.equal(taken.statusCode, 200)
  const search = async (q: string, language = 'sv', as = translator) => {
    const url = `/${language}/concordance?${new URLSearchParams({ q })}`
    const { body, statusCode } = await made.ask({ url, as, headers: { accept: 'text/html' } })
    t.equal(statusCode, 200)
    t.strictSame(await htmlProblems(body), [])
    t.notMatch(body, /undefined|\{\{|translate:[a-z]/)
    return body
  }
  t.match(await search('bystuga'), 'The neighbors meat in the hall.', 'by the source')
  t.match(await search('motas granne'), 'Grannarna möts i bystugan.', 'as people type and inflect it')
  t.match(await search('neighbors', 'en'), 'Grannarna möts i bystugan.', 'by the translation')
  t.match(await search('folkbildning'), 'Ändra termen')
  t.match(await search('!?'), 'Inget hittades.')
  const own = (await made.ask({ url: '/api/translation-memory?source=sv', as: translator })).body
  const word = /<seg>In English: (\p{L}{5,})/u.exec(own)?.[1] ?? ''
  t.match(
    await search(word),
    new RegExp(`/sv/ideas/${reference}/translate/en#u-`),
    'our own leads to its text',
  )

  const id = /name="sentence" value="([^"]+)"/.exec(await search('bystuga'))?.[1] ?? ''
  const post = (fields: Record<string, string>, as = reviewer) =>
    made.ask({
      method: 'POST',
      url: '/sv/concordance?q=bystuga',
      as,
      headers: FORM,
      body: new URLSearchParams({
        sentence: id,
        seen: 'The neighbors meat in the hall.',
        ...fields,
      }).toString(),
    })
  const target = 'The neighbours meet in the village hall.'
  const empty = await post({ target: ' ' })
  t.equal(empty.statusCode, 422)
  t.strictSame(await htmlProblems(empty.body), [])
  t.equal((await post({ target }, advisor)).statusCode, 403)
  t.equal((await post({ target })).statusCode, 303)
  t.match(await search('bystuga'), target)
  const late = await post({ target: 'Mine' })
  t.match([late.statusCode, late.body], [412, 'Någon annan har ändrat meningen.'])
  t.match(late.body, 'Mine</textarea>', 'what was typed is there')
  t.match((await made.deps.collections.memory.get(id))?.doc, {
    target,
    corrected: { by: { id: reviewer.id } },
  })

  const api = await made.ask({ url: '/api/translation-memory/sentences?q=bystuga', as: advisor })
  t.match(api.data, { sentences: [{ id, target }], terms: [], more: false })
  const put = (as: typeof advisor, body: object) =>
    made.ask({ method: 'PUT', url: `/api/translation-memory/sentences/${id}`, as, body })
  t.equal((await put(advisor, { seen: target, target: 'X' })).statusCode, 403)
  t.equal((await put(translator, { seen: 'Old', target: 'X' })).statusCode, 412)
  const corrected = await put(translator, { seen: target, target: 'They meet.' })
  t.match([corrected.statusCode, corrected.data.target], [200, 'They meet.'])
})
