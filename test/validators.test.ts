import t from 'tap'
import { finds, validators } from './validators.js'

const GOOD = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="sv">
<file id="a"><unit id="b"><segment><source>Hej</source></segment></unit></file></xliff>`

void t.test('a checker passes what is right and finds what is wrong', async (t) => {
  const kit = validators(t, 'XLIFF 2.1')
  if (!kit) return
  const schema = kit.schema('xliff-2.1/all.xsd')
  const check = (name: string, text: string) =>
    kit.helper('xml-valid.mjs', [schema, '--', kit.file(name, text)])
  await finds(t, check('good.xlf', GOOD), true, 'a right file passes')
  await finds(t, check('bad.xlf', GOOD.replace('<source>Hej</source>', '')), false, 'no source: refused')
  t.match((await check('worse.xlf', '<a>')).said, /FAIL/, 'and it says why')
})

void t.test('what cannot be checked is skipped by name', async (t) => {
  t.equal(validators(t, 'Nothing', ['no-such-program']), undefined)
})
