import Fastify from 'fastify'
import t from 'tap'
import { languagePlugin } from '../../../src/http/plugins/language.js'
import { context } from '../../fixtures/definitions.js'

t.test(
  'a reader is answered in the language of the address, else that of the browser, else the first',
  async (t) => {
    const app = Fastify()
    await app.register(languagePlugin, { texts: context.texts })
    app.get('/*', async (request) => [request.language, request.t('process:steps.identification')])
    const answer = async (url: string, accept?: string) =>
      (await app.inject({ url, headers: accept === undefined ? {} : { 'accept-language': accept } })).json()
    const [swedish, english] = [
      ['sv', 'Identifiering'],
      ['en', 'Identification'],
    ]
    t.strictSame(await answer('/'), swedish)
    t.strictSame(await answer('/', 'en-GB'), english)
    t.strictSame(await answer('/', 'fi'), swedish)
    t.strictSame(await answer('/en'), english)
    t.strictSame(await answer('/en/cases', 'sv'), english)
    t.strictSame(await answer('/en?x=1', 'sv'), english)
    t.strictSame(await answer('/english', 'sv'), swedish)
    t.strictSame(await answer('/sv/x?lang=en'), english, 'what is asked for goes first')
    t.strictSame(await answer('/en/x?lang=fi'), english, 'a language that we have not is not asked for')
    t.strictSame(await answer('/x?lang=en&lang=sv'), swedish)
    t.strictSame(app.pageLanguages, ['sv', 'en'])
  },
)
