import t from 'tap'
import { makeApp } from '../../../helper.js'

const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }

t.test(
  'another idea is begun without forgetting the first, and a solution is one from the start',
  async (t) => {
    const made = await makeApp(t)
    let jar = ''
    const ask = async (method: 'GET' | 'POST', url: string, body?: string) => {
      const headers = { ...FORM, ...(jar && { cookie: jar }) }
      const reply = await made.ask({ method, url, headers, ...(body !== undefined && { body }) })
      const set = [reply.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('fyrsteg_link='))
      if (set !== undefined) jar = set.split(';')[0] as string
      return reply
    }
    const tell = async (title: string, query = '') => {
      const page = (await ask('GET', `/sv/submit/about${query}`)).body
      const stamp = /name="stamp" value="([^"]*)"/.exec(page)?.[1] ?? ''
      const action = /<form[^>]*action="([^"]*submit\/about[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
      made.setTime(new Date('2026-11-23T09:45:00.000Z'))
      const sent = `about.title=${title}&stamp=${stamp}&revision=0&go=next`
      return ask('POST', action ?? `/sv/submit/about${query}`, sent)
    }
    t.match((await ask('GET', '/sv/submit')).body, '/sv/submit/about?track=solution')
    t.equal((await tell('Enare', '?track=solution')).statusCode, 303)
    const { items } = await made.deps.collections.ideas.find({ limit: 5 })
    const first = items[0]
    if (!first) throw new Error('no idea')
    t.equal(first.doc.track, 'solution')
    await made.deps.collections.ideas.replace(
      { ...first.doc, state: 'submitted', reference: '2026-0001' },
      first.version,
    )

    const start = (await ask('GET', '/sv/submit')).body
    t.match(start, 'Lämna en idé till')
    t.equal((await ask('POST', '/sv/submit/another', '')).statusCode, 303)
    const blank = (await ask('GET', '/sv/submit')).body
    t.match(blank, /Dina tidigare idéer.*href="\/sv\/link\/[^"]+">Enare.*2026-0001/s)
    t.match(blank, 'href="/sv/submit/about"', 'a new one can be begun')
    t.equal((await tell('Tvåare')).statusCode, 303)
    const both = (await made.deps.collections.ideas.find({ limit: 5 })).items.map(({ doc }) => doc.track)
    t.strictSame(both, ['idea', 'solution'])
    const again = (await ask('GET', '/sv/submit')).body
    t.match(again, 'Tvåare')
    t.match(again, 'Enare', 'the first is still there')
    await ask('POST', '/sv/submit/forget', '')
    t.notMatch((await ask('GET', '/sv/submit')).body, /Enare|Tvåare/)
  },
)
