import t from 'tap'
import { makeApp } from '../../../helper.js'

t.test('a file that is cut off on its way is asked for again, and is no fault of ours', async (t) => {
  const made = await makeApp(t)
  const { secret } = await made.person('u-tove', 'translator')
  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.tbx"\r\n\r\nhalf'
  for (const [language, words] of [
    ['sv', 'skicka den igen'],
    ['en', 'send it again'],
  ] as const)
    for (const path of ['terms/file', 'memory/file', 'agency/file', 'submit/files'])
      for (const payload of ['--x\r\nbad', part]) {
        const { statusCode, body } = await made.app.inject({
          method: 'POST',
          url: `/${language}/${path}`,
          headers: {
            authorization: `Bearer ${secret}`,
            accept: 'text/html',
            'content-type': 'multipart/form-data; boundary=x',
          },
          payload,
        })
        t.equal(statusCode, 400, path)
        t.match(body, words, path)
      }
})
