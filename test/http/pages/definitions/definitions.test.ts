import t, { type Test } from 'tap'
import { refreshDefinitions } from '../../../../src/actions/definitions/refresh-definitions.js'
import { COOKIES } from '../../../../src/http/plugins/cookies.js'
import { appWith } from '../../../definitions/main-job.js'
import { OWN_PROCESS, ownTemplate } from '../../../definitions/own-editions.js'
import { makeApp, type TestApp, type Who } from '../../../helper.js'
import { htmlProblems } from '../../../html-problems.js'
import { timedProcess } from '../../../jobs/timed-process.js'
import { BARE, tell } from '../../api/ideas/stories.js'

/** An administrator at the pages, without a script. */
function browser(t: Test, made: TestApp, headers: Record<string, string>) {
  const read = { ...headers, accept: 'text/html' }
  const form = {
    ...read,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const seen = async (url: string, body: string) => {
    t.strictSame(await htmlProblems(body), [], url)
    return body
  }
  return {
    open: async (url: string, status = 200) => {
      const reply = await made.app.inject({ url, headers: read })
      t.equal(reply.statusCode, status, url)
      return seen(url, reply.body)
    },
    send: async (url: string, fields: Record<string, string>, status = 303) => {
      const payload = new URLSearchParams(fields).toString()
      const reply = await made.app.inject({ method: 'POST', url, headers: form, payload })
      t.equal(reply.statusCode, status, `${url}: ${reply.body.slice(0, 600)}`)
      if (reply.body !== '') await seen(url, reply.body)
      return { body: reply.body, location: String(reply.headers.location ?? '') }
    },
  }
}

const signedIn = (who: Who) => ({ authorization: `Bearer ${who.secret}` })
const revisionIn = (page: string): string => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''

for (const language of ['sv', 'en'])
  t.test(`words are changed and choices added on a page (${language})`, async (t) => {
    const made = await makeApp(t)
    const { open, send } = browser(t, made, signedIn(await made.person('u-admin', 'administrator')))
    const here = `/${language}/admin/vocabularies`
    await open(`/${language}/admin`)
    await open(here)
    for (const scheme of ['municipality', 'role', 'adviceKind', 'regionalGoal'])
      await open(`${here}/${scheme}`)
    const page = await open(`${here}/origin`)
    const fields = { revision: revisionIn(page), 'sv-call': 'årets utlysning' }
    const half = await send(
      `${here}/origin`,
      { ...fields, 'new-code': 'Ungdomsråd', 'new-sv': 'ungdomsråd' },
      422,
    )
    t.match(half.body, /href="#new-en"/, 'what is missing is named, with a way there')
    t.match(half.body, /href="#new-code"/)
    t.match(half.body, 'årets utlysning', 'nothing typed is lost')
    const added = { 'new-code': 'ungdomsrad', 'new-sv': 'ungdomsråd', 'new-en': 'youth council' }
    const links = { 'new-links': 'http://eurovoc.europa.eu/1004 http://eurovoc.europa.eu/1005' }
    await send(`${here}/origin`, { ...fields, ...added, ...links })
    const after = await open(`${here}/origin`)
    t.match(after, 'ungdomsrad')
    t.match(after, 'årets utlysning')

    const late = await send(`${here}/origin`, { ...fields, 'sv-call': 'en annan utlysning' }, 422)
    t.match(late.body, 'en annan utlysning', 'the second keeps the own words')
    t.match(late.body, /id="sv-call-now"[^<]*årets utlysning/, 'and sees what is saved')
    const retired = { revision: revisionIn(late.body), 'sv-call': 'en annan utlysning', 'retired-web': 'yes' }
    await send(`${here}/origin`, {
      ...retired,
      'sv-ungdomsrad': 'ungdomsråd',
      'en-ungdomsrad': 'youth council',
    })
    t.match(await open(`${here}/origin`), /<details><summary>(Tidigare ord|Earlier words)/)
  })

for (const language of ['sv', 'en'])
  t.test(`a new notice is written, looked at and put to use (${language})`, async (t) => {
    const made = await makeApp(t)
    const { open, send } = browser(t, made, signedIn(await made.person('u-admin', 'administrator')))
    const here = `/${language}/admin/notice`
    await open(here)
    const texts = { 'texts-sv': '## Nytt\n\nLäs det *här*.', 'texts-en': '## New\n\nRead *this*.' }
    t.match((await send(here, { ...texts, edition: '2026 1' }, 422)).body, /href="#edition"/)
    t.match(
      (await send(here, { ...texts, edition: '2026-1' }, 422)).body,
      /href="#edition"/,
      'that one is there',
    )
    t.match((await send(here, { edition: '2027-1', 'texts-sv': 'x' }, 422)).body, /href="#texts-en"/)
    const { location } = await send(here, { ...texts, edition: '2027-1' })
    const path = location.split('?')[0] ?? ''
    const draft = await open(path)
    t.match(draft, '<em>här</em>', 'the draft is shown as it will look')
    await open(`/${language}/notice/2027-1`, 404)
    const told = await tell(made)
    const submitter = browser(t, made, { cookie: `${COOKIES.link.name}=${told.owner.secret}` })
    const check = await submitter.open(`/${language}/submit/check`)
    t.notMatch(check, '<em>', 'nothing has changed for anybody')
    t.match(check, 'name="notice" value="2026-1"')
    await send(path, { do: 'use', revision: revisionIn(draft) })
    t.match(await open(`/${language}/notice`), language === 'sv' ? '<em>här</em>' : '<em>this</em>')
    await open(`/${language}/notice/2026-1`)
    t.match(await submitter.open(`/${language}/submit/check`), 'name="notice" value="2027-1"')

    const sent = await tell(made, { ...BARE, notice: undefined })
    const owner = browser(t, made, { cookie: `${COOKIES.link.name}=${sent.owner.secret}` })
    await owner.send(`/${language}/submit/check`, { go: 'send', read: 'yes', notice: '2026-1' })
    const idea = (await made.deps.collections.ideas.get(sent.id))?.doc
    t.equal(idea?.notice?.edition, '2026-1', 'who had the page open was shown the earlier one')

    await send(path, { do: 'save', revision: '2', ...texts }, 422)
    await send(path, { do: 'use', revision: '2' }, 422)
    const product = await open(`${here}/2026-1`)
    await send(`${here}/2026-1`, { do: 'use', revision: revisionIn(product) })
    t.notMatch(await open(`/${language}/notice`), '<em>', 'the product’s own is back')
    await open(`/${language}/notice/2027-1`)
  })

for (const language of ['sv', 'en'])
  t.test(
    `an edition of process and template is uploaded, looked at and put to use (${language})`,
    async (t) => {
      const made = await makeApp(t)
      const { open, send } = browser(t, made, signedIn(await made.person('u-admin', 'administrator')))
      const here = `/${language}/admin/processes`
      await open(here)
      await open(`${here}/2026-1`)
      await open(`${here}/1999-1`, 404)
      const upload = (document: unknown) => ({
        document: typeof document === 'string' ? document : JSON.stringify(document),
      })
      t.match((await send(here, upload('{ "extends": '), 422)).body, /href="#document"/)
      t.match((await send(here, upload('[]'), 422)).body, /href="#document"/)
      t.match((await send(here, upload({ extends: '2026-1' }), 422)).body, /href="#document"/)
      t.match((await send(here, upload({ ...OWN_PROCESS, edition: '2026-1' }), 422)).body, /href="#document"/)
      const broken = { ...OWN_PROCESS, moves: [{ id: 'fly', roles: ['advisor'] }], typicalDays: { moon: 3 } }
      const told = await send(here, upload(broken), 422)
      t.match(told.body, 'moves[fly]: there is no such move')
      t.match(told.body, 'typicalDays[moon]: there is no such state')
      t.match(told.body, '&quot;fly&quot;', 'what was pasted is kept')
      const { location } = await send(here, upload(OWN_PROCESS))
      const path = location.split('?')[0] ?? ''
      const draft = await open(path)
      t.match(draft, language === 'sv' ? 'Hembesök gjort' : 'Visit made')
      t.match(draft, /<svg/)
      await send(path, { ...upload(broken), do: 'save', revision: revisionIn(draft) }, 422)
      await send(path, { do: 'use', revision: '7' }, 422)
      await send(path, { do: 'use', revision: revisionIn(draft) })
      t.match(await open(`/${language}/process`), language === 'sv' ? 'Innan vi börjar' : 'Before we begin')
      await open(here)

      const templates = `/${language}/admin/templates`
      await open(templates)
      await open(`${templates}/2026-1`)
      const made2 = await send(templates, upload(ownTemplate()))
      const second = made2.location.split('?')[0] ?? ''
      const looked = await open(second)
      t.match(looked, language === 'sv' ? 'Vad kostade det?' : 'What did it cost?')
      await send(second, { do: 'use', revision: revisionIn(looked) })
      await open(templates)

      const { definitions } = made.deps.collections
      const there = await definitions.get('process.kumla-2027-1')
      if (!there) throw new Error('it was just put to use')
      await definitions.replace({ ...there.doc, revision: 9, content: { process: broken } }, there.version)
      await refreshDefinitions(made.deps)
      t.match(await open(`/${language}/admin`), 'moves[fly]', 'what is not in force any more is told')
      t.match(await open(path), 'moves[fly]')
      t.equal(made.deps.definitions.current.process.definition.edition, '2026-1')
    },
  )

t.test('the page of a process says when the system makes its moves', async (t) => {
  const made = await appWith(t, timedProcess({ after: 'P30D' }))
  const { open } = browser(t, made, signedIn(await made.person('u-admin', 'administrator')))
  for (const [language, times] of Object.entries({
    sv: ['efter 30 dagar i läget', 'efter 6 veckor i läget', 'när erbjudandet går ut'],
    en: ['after 30 days in the state', 'after 6 weeks in the state', 'when the offer ends'],
  })) {
    const page = await open(`/${language}/admin/processes/timed-1`)
    for (const time of times) t.match(page, time)
  }
})
