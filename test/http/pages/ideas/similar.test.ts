import t from 'tap'
import { makeApp, type Who } from '../../../helper.js'
import { BARE, sendIn, tell } from '../../api/ideas/stories.js'

const HTML = { accept: 'text/html' }

const withTitle = (title: string, email: string, description = 'Vi vill prova.') => ({
  ...BARE,
  contact: { name: 'Någon', email },
  answers: { ...BARE.answers, about: { title }, solution: { description } },
})

t.test('ideas that may be the same are named where one is read first, and where it is merged', async (t) => {
  const made = await makeApp(t)
  const karin = await made.person('u-karin', 'advisor')
  const eva = await made.person('u-eva', 'translator')
  await sendIn(made, withTitle('Grannkraft för äldre i Laxå', 'a@exempel.se'))
  await sendIn(made, withTitle('Ett helt annat spår', 'same@exempel.se', 'Skogen ska få vara i fred.'))
  await sendIn(made, withTitle('Musik i skolan', 'c@exempel.se'))
  await tell(made, withTitle('Grannkraft för äldre', 'd@exempel.se'))
  const { id } = await sendIn(made, withTitle('Grannkraft för de äldre', 'same@exempel.se'))

  const similar = async (as: Who) =>
    (await made.ask({ url: `/api/ideas/${id}/similar`, as })).data.items.map(
      ({ reference, why }: { reference?: string; why: string[] }) => [reference, ...why],
    )
  t.strictSame(await similar(karin), [
    ['2026-0001', 'title'],
    ['2026-0002', 'owner'],
  ])
  t.strictSame(
    await similar(eva),
    [['2026-0001', 'title']],
    'who may not read the contact is told nothing of it',
  )

  const page = async (path: string) =>
    (await made.ask({ url: `/sv/ideas/${id}${path}`, as: karin, headers: HTML })).body
  const read = await page('')
  t.match(read, /Kan vara samma idé.*Grannkraft för äldre i Laxå.*liknande titel/s)
  t.match(read, 'samma idéägare')
  t.match(
    await page('/moves/merge'),
    '<option value="2026-0001">Grannkraft för äldre i Laxå (2026-0001)</option>',
  )

  t.match(read, `/sv/ideas/compare?idea=${id}&amp;idea=`)
  const compared = await made.ask({
    url: `/sv/ideas/compare?idea=${id}&idea=2026-0002`,
    as: karin,
    headers: HTML,
  })
  t.match(compared.body, /<th scope="row">Titel<\/th>.*Grannkraft för de äldre.*Ett helt annat spår/s)
  t.match(compared.body, /samma i alla/)
  const { data } = await made.ask({ url: `/api/ideas/compare?idea=${id}&idea=2026-0002`, as: karin })
  t.equal(data.items.length, 2)
  t.strictSame(
    data.fields.find(({ field }: { field: string }) => field === 'about.title'),
    { field: 'about.title', differs: true },
  )
  t.equal(
    (await made.ask({ url: `/api/ideas/compare?idea=${id}&idea=2026-9999`, as: karin })).statusCode,
    404,
  )

  const merge = async (form: string) =>
    made.ask({
      method: 'POST',
      url: `/sv/ideas/${id}/acts/move`,
      as: karin,
      body: `item=merge&revision=${(await made.ask({ url: `/api/ideas/${id}`, as: karin })).data.revision}&lesson=Samma&${form}`,
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const wrong = await merge('into=&into=2026-9999')
  t.equal(wrong.statusCode, 422)
  t.match(wrong.body, 'value="2026-9999"', 'what was typed is not lost')
  t.equal((await merge('into=2026-0001&into=')).statusCode, 303)
  t.match((await made.ask({ url: `/api/ideas/${id}`, as: karin })).data, { state: 'closed' })
})
