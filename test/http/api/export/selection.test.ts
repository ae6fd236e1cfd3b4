import t from 'tap'
import { SELECTION_FORMATS } from '../../../../src/domain/export/selection/formats.js'
import { makeApp } from '../../../helper.js'
import { publish, team } from '../ideas/stories.js'

t.test('what the catalogue shows can be taken home in one file, in both languages', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  for (const { suffix, mediaType } of SELECTION_FORMATS)
    for (const language of ['sv', 'en']) {
      const { statusCode, headers, body } = await made.ask({ url: `/${language}/cases.${suffix}` })
      t.equal(statusCode, 200)
      t.equal(headers['content-type'], mediaType)
      t.match(
        headers['content-disposition'],
        new RegExp(`^attachment; filename=".*\\.${language}\\.${suffix}"`),
      )
      t.ok(body.length > 500)
      if (suffix === 'csv')
        t.match(body, language === 'sv' ? `\r\n${reference};sv;` : `\r\n${reference},${language},`)
    }
})

t.test('the filters of the list narrow it down; references choose', async (t) => {
  const made = await makeApp(t)
  const { reference } = await publish(made, await team(made))
  const lines = async (query: string) => {
    const { body } = await made.ask({ url: `/sv/cases.jsonl?${query}` })
    return body.split('\n').filter((line) => line !== '').length
  }
  t.equal(await lines('track=solution'), 1)
  t.equal(await lines('track=idea'), 0)
  t.equal(await lines('q=samverkan'), 1)
  t.equal(await lines(`case=${reference}&case=${reference}`), 1)
})

t.test('what is asked wrongly is refused, not guessed', async (t) => {
  const made = await makeApp(t)
  t.equal((await made.ask({ url: '/sv/cases.csv?case=2026-9999' })).statusCode, 404)
  t.equal((await made.ask({ url: '/fi/cases.csv' })).statusCode, 404)
  t.equal((await made.ask({ url: '/sv/cases.csv?colour=red' })).statusCode, 400)
  t.equal((await made.ask({ url: '/sv/cases.exe' })).statusCode, 404)
})
